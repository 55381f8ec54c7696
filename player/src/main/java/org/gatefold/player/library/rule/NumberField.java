package org.gatefold.player.library.rule;

/** What a track says in whole numbers. */
public enum NumberField {
    YEAR,
    DISC,
    NUMBER,
    /** The length in whole seconds, rounded down. */
    SECONDS,
    /** Kilobits a second on average, from size and length. */
    KILOBITS,
    /** The size in bytes; 0 where a server does not say. */
    BYTES,
    /** How often the listener heard it. */
    PLAYS,
    /** 1 to 5 stars, 0 where it was not rated. */
    STARS
}
