package org.gatefold.player.playback;

import java.util.OptionalDouble;
import org.gatefold.player.source.Loudness;

/** What a track's samples are multiplied by to have it as loud as others, and by which of its figures. */
public record Level(Of of, double factor) {
    public static final Level AS_IT_IS = new Level(Of.NOTHING, 1);

    private static final double DECIBELS = 20;

    /** Which figure it was. */
    public enum Of {
        NOTHING,
        TRACK,
        ALBUM
    }

    /**
     * A track without any figure stays as it is. With peaks protected it is made no louder than its highest peak allows,
     * and not at all where nobody knows that.
     */
    static Level of(Loudness loudness, Leveling leveling, boolean withinAlbum) {
        boolean album = switch (leveling.by()) {
            case NOTHING, TRACK -> false;
            case ALBUM -> true;
            case AUTOMATIC -> withinAlbum;
        };
        OptionalDouble wanted = album ? loudness.albumGain() : loudness.trackGain();
        boolean byAlbum = wanted.isPresent() == album;
        OptionalDouble gain = byAlbum ? loudness.albumGain() : loudness.trackGain();
        if (leveling.by() == Leveling.By.NOTHING || gain.isEmpty()) {
            return AS_IT_IS;
        }
        double factor = Math.pow(10, (gain.getAsDouble() + leveling.preamp()) / DECIBELS);
        double peak = (byAlbum ? loudness.albumPeak() : loudness.trackPeak()).orElse(1);
        double most = leveling.protectsPeaks() ? 1 / Math.max(peak, Double.MIN_NORMAL) : Double.MAX_VALUE;
        return new Level(byAlbum ? Of.ALBUM : Of.TRACK, Math.min(factor, most));
    }

    /** The same in dB. */
    public double decibels() {
        return DECIBELS * Math.log10(factor);
    }
}
