package org.gatefold.player.source;

/** Where the listener is, seen from a server. */
public enum Whereabouts {
    /** On its own network, or on the same machine. */
    HOME,
    /** Somewhere else: the way to it is the internet, which may be slow or paid by the byte. */
    AWAY
}
