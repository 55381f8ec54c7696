package org.gatefold.player.playback;

import java.util.Objects;

/**
 * How tracks are brought to one loudness by their ReplayGain: whether and by which figure, how many dB are added to it
 * ({@code preamp}, -15 to 15), and whether a track is never made so loud that its peaks would be cut.
 */
public record Leveling(By by, double preamp, boolean protectsPeaks) {
    public static final double MOST_PREAMP = 15;

    /** Every track as it is. */
    public static final Leveling OFF = new Leveling(By.NOTHING, 0, true);

    /** Which figure counts; where a track has only the other, that one does. */
    public enum By {
        NOTHING,
        /** Every track as loud as the next. */
        TRACK,
        /** Every album as loud as the next, its quiet tracks quiet. */
        ALBUM,
        /** By the album where a neighbour in the queue is of the same album, else by the track. */
        AUTOMATIC
    }

    public Leveling {
        Objects.requireNonNull(by, "by what tracks are leveled");
        preamp = Double.isFinite(preamp) ? Math.clamp(preamp, -MOST_PREAMP, MOST_PREAMP) : 0;
    }
}
