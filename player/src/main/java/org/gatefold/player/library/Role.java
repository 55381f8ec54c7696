package org.gatefold.player.library;

/** What somebody did for a recording beside being its artist, in the order in which a sleeve names them. */
public enum Role {
    COMPOSER,
    LYRICIST,
    CONDUCTOR,
    PERFORMER,
    ARRANGER,
    PRODUCER,
    ENGINEER,
    MIXER,
    REMIXER
}
