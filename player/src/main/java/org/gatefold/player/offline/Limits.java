package org.gatefold.player.offline;

/**
 * How much may be kept and how fast it may come. {@code budget} is bytes of all copies, {@code bytesPerSecond} is 0 for as
 * fast as it comes, {@code kilobits} is 0 for the files as they are, else the most a second of a smaller copy has.
 */
public record Limits(long budget, long bytesPerSecond, int kilobits, boolean paused) {
    /** What holds until the listener says otherwise: 20 GB of originals. */
    public static final Limits USUAL = new Limits(20_000_000_000L, 0, 0, false);

    public Limits {
        if (budget < 0 || bytesPerSecond < 0 || kilobits < 0) {
            throw new IllegalArgumentException("a limit below nothing");
        }
    }
}
