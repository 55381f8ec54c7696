package org.gatefold.sync.roster;

import java.net.URI;

/**
 * One account of the listener's, as it is kept: {@code name} at the server {@code base}, signed in by {@code way} or
 * not. {@code current}: what happens now belongs to it. It holds no token.
 */
public record Account(String id, URI base, String name, Way way, State state, boolean current) {
    /** How the account signs in. */
    public enum Way {
        /** By a token copied from the server's page. */
        TOKEN,
        /** In the browser. */
        BROWSER
    }

    /** Whether it can be used. */
    public enum State {
        SIGNED_IN,
        /** The server does not take the sign-in any more; what is made waits for the next one. */
        ENDED,
        /** The listener signed out. */
        SIGNED_OUT
    }
}
