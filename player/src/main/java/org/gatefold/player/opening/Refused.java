package org.gatefold.player.opening;

import java.nio.file.Path;

/** Something that was to be opened and cannot be played, and why. */
public record Refused(Path place, Why why) {
    /** What is wrong with it. */
    public enum Why {
        /** There is nothing of that name. */
        GONE,
        /** It is there, and neither music nor a list that Gatefold reads. */
        NO_MUSIC,
        /** Its name promises music, and what is in it cannot be read. */
        DAMAGED,
        /** A folder or list in which there is nothing to play. */
        EMPTY
    }
}
