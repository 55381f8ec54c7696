package org.gatefold.player.library.tags;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;

/** How a file sounds: its length, its format ({@code flac}), and a figure by which the better of two copies is chosen. */
public record Sound(Duration length, String format, int quality) {
    private static final int LOSSLESS = 100_000;
    private static final Set<String> LOSSLESS_FORMATS =
            Set.of("flac", "wav", "aif", "aiff", "alac", "ape", "wv", "tta");

    static Sound lossless(Duration length, String format, int sampleRate, int bits) {
        return new Sound(bounded(length), format, LOSSLESS + Math.clamp((long) sampleRate * bits / 1000, 0, LOSSLESS));
    }

    /** {@code worth} is how much a bit of this codec counts against one of mp3, in percent. */
    static Sound lossy(Duration length, String format, long kilobits, int worth) {
        return new Sound(bounded(length), format, Math.clamp(kilobits * worth / 100, 0, LOSSLESS - 1));
    }

    /** As somebody else tells of it, who may have left anything out; {@code kilobits} is per second. */
    public static Sound told(
            Duration length, String format, OptionalInt kilobits, OptionalInt sampleRate, OptionalInt bits) {
        return LOSSLESS_FORMATS.contains(format)
                ? lossless(length, format, sampleRate.orElse(0), bits.orElse(0))
                : lossy(length, format, kilobits.orElse(0), worth(format));
    }

    private static int worth(String format) {
        return switch (format) {
            case "opus" -> 160;
            case "ogg", "m4a", "aac" -> 125;
            default -> 100;
        };
    }

    /** A hostile header may claim any length; a hundred days is more than any file of music. */
    private static Duration bounded(Duration length) {
        return length.isNegative() || length.toDays() > 100 ? Duration.ZERO : length;
    }
}
