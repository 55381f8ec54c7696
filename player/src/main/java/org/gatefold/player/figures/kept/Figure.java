package org.gatefold.player.figures.kept;

import org.gatefold.player.library.TrackKey;

/**
 * What is the listener's own of one recording. {@code said} is its key as the user database has it, {@code key} the one
 * it stands for since tags were changed. {@code played} (the last time) and {@code loved} (since when) are milliseconds
 * since 1970, 0 for never; {@code stars} are 0 to 5.
 */
public record Figure(TrackKey said, TrackKey key, int plays, long played, int stars, long loved, boolean offline) {
    /** Whether there is nothing to say of it. */
    public boolean isNothing() {
        return plays == 0 && stars == 0 && loved == 0 && !offline;
    }
}
