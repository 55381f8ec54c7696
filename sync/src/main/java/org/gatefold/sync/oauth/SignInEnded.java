package org.gatefold.sync.oauth;

import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** The server will not renew this sign-in: the listener has to sign in again. */
public final class SignInEnded extends SaidException {
    private static final long serialVersionUID = 1L;

    SignInEnded(Said said) {
        super(said);
    }
}
