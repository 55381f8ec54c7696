package org.gatefold.player.listening;

import java.net.URI;

/**
 * Where listens go: the base address of a server that speaks the ListenBrainz API (it may have a path) and the
 * listener's token there. {@code id} names the account; what was heard under one never goes to another.
 */
public record ListenAccount(String id, URI base, String token) {
    /** The account of what was heard before there was one: it goes to the first that comes. */
    public static final String NONE = "";

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "ListenAccount[" + id + " at " + base + "]";
    }
}
