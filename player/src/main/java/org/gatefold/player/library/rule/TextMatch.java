package org.gatefold.player.library.rule;

/** How words are compared. */
public enum TextMatch {
    IS,
    CONTAINS,
    STARTS,
    ENDS
}
