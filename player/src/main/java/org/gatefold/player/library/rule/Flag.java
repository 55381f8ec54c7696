package org.gatefold.player.library.rule;

/** What a track is or is not. */
public enum Flag {
    /** A favourite of the listener. */
    LOVED,
    /** Kept on this computer by the listener's wish, though it is a server's. */
    KEPT,
    /** To be heard without a server: a file of the listener's own folders, or kept. */
    HERE,
    /** On a compilation. */
    COMPILATION
}
