package org.gatefold.player.library.tags;

import java.time.Duration;

/** How a file sounds: its length, its format ({@code flac}), and a figure by which the better of two copies is chosen. */
public record Sound(Duration length, String format, int quality) {
    private static final int LOSSLESS = 100_000;

    static Sound lossless(Duration length, String format, int sampleRate, int bits) {
        return new Sound(bounded(length), format, LOSSLESS + Math.clamp((long) sampleRate * bits / 1000, 0, LOSSLESS));
    }

    /** {@code worth} is how much a bit of this codec counts against one of mp3, in percent. */
    static Sound lossy(Duration length, String format, long kilobits, int worth) {
        return new Sound(bounded(length), format, Math.clamp(kilobits * worth / 100, 0, LOSSLESS - 1));
    }

    /** A hostile header may claim any length; a hundred days is more than any file of music. */
    private static Duration bounded(Duration length) {
        return length.isNegative() || length.toDays() > 100 ? Duration.ZERO : length;
    }
}
