package org.gatefold.sync.account;

import java.net.URI;

/** An account by a token that the listener copied from the server's own page; it cannot be renewed. */
public record TokenAccount(String id, URI base, String token) implements SignedIn {
    @Override
    public boolean renew(String refused) {
        return false;
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "TokenAccount[" + id + " at " + base + "]";
    }
}
