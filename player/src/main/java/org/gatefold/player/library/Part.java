package org.gatefold.player.library;

import java.time.Duration;
import java.util.Optional;

/**
 * A stretch of a file that is a track of its own, as a cue sheet says: from and to in sectors of a CD, of which a second
 * has 75; an {@code end} of 0 is the end of the file.
 */
public record Part(long start, long end) {
    /** A whole file. */
    public static final Part WHOLE = new Part(0, 0);

    private static final long SECTORS = 75;
    private static final long NANOS = 1_000_000_000;

    public Part {
        if (start < 0 || end != 0 && end <= start) {
            throw new IllegalArgumentException("no part of a file: " + start + " to " + end);
        }
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    public Duration from() {
        return duration(start);
    }

    /** Where it ends; empty when that is the end of the file. */
    public Optional<Duration> to() {
        return end == 0 ? Optional.empty() : Optional.of(duration(end));
    }

    /** Whether the next begins where this one ends. */
    public boolean runsInto(Part next) {
        return end != 0 && next.start == end;
    }

    private static Duration duration(long sectors) {
        return Duration.ofSeconds(sectors / SECTORS, sectors % SECTORS * NANOS / SECTORS);
    }
}
