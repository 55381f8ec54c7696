package org.gatefold.player.listening;

import java.time.Duration;

/**
 * Decides when one hearing of a track counts as a listen: after half the track or 4 minutes, whichever comes first
 * (ListenBrainz API, "submit-listens"), in time it was really heard. Knows no clock and no position: whoever feeds it
 * leaves out pauses, seeks and silence.
 */
public final class ListenTimer {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Duration length;
    private boolean counted;

    /** {@code length} is zero where it is not known. */
    public ListenTimer(Duration length) {
        this.length = length;
    }

    /** Takes how long the track was heard in all by now; true only the one time it begins to count. */
    public boolean heard(Duration total) {
        return count(total, needed(length));
    }

    /** The track came to its own end at {@code end}, which tells its true length where the tags did not. */
    public boolean ended(Duration total, Duration end) {
        boolean shorter = !length.isPositive() || end.compareTo(length) < 0;
        return count(total, needed(shorter ? end : length));
    }

    public boolean hasCounted() {
        return counted;
    }

    private boolean count(Duration total, Duration needed) {
        if (counted || !total.isPositive() || total.compareTo(needed) < 0) {
            return false;
        }
        counted = true;
        return true;
    }

    private static Duration needed(Duration length) {
        Duration half = length.dividedBy(2);
        return half.isPositive() && half.compareTo(LONGEST) < 0 ? half : LONGEST;
    }
}
