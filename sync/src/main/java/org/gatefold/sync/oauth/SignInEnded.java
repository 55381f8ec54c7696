package org.gatefold.sync.oauth;

import java.io.IOException;

/** The server will not renew this sign-in: the listener has to sign in again. */
public final class SignInEnded extends IOException {
    private static final long serialVersionUID = 1L;

    SignInEnded(String message) {
        super(message);
    }
}
