package org.gatefold.sync.oauth;

import org.gatefold.sync.said.SaidException;

/** The listener gave the sign-in up here, before it ended in the browser. */
public final class SignInCancelled extends SaidException {
    private static final long serialVersionUID = 1L;

    SignInCancelled() {
        super(SignInSaying.GIVEN_UP.with());
    }
}
