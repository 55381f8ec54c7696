package org.gatefold.player.library.rule;

/** By what selected tracks are sorted. What is unknown comes last when descending. */
public sealed interface Order {
    /** By something a track has. */
    record By(Field field, boolean descending) implements Order {}

    /** Anyhow, and the same way again for the same seed. */
    record Shuffled(long seed) implements Order {}

    /** What tracks are sorted by. */
    enum Field {
        TITLE,
        ALBUM,
        ARTIST,
        ALBUM_ARTIST,
        YEAR,
        DISC,
        NUMBER,
        ADDED,
        LAST_PLAYED,
        PLAYS,
        STARS,
        LOVED,
        LENGTH,
        KILOBITS,
        BYTES,
        FORMAT,
        PATH
    }
}
