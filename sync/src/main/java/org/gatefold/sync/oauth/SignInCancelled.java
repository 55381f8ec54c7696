package org.gatefold.sync.oauth;

import java.io.IOException;

/** The listener gave the sign-in up here, before it ended in the browser. */
public final class SignInCancelled extends IOException {
    private static final long serialVersionUID = 1L;

    SignInCancelled() {
        super("The sign-in was given up.");
    }
}
