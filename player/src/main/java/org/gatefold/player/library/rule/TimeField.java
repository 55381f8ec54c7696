package org.gatefold.player.library.rule;

/** When something happened to a track. */
public enum TimeField {
    ADDED,
    LAST_PLAYED,
    /** When it became a favourite. */
    LOVED
}
