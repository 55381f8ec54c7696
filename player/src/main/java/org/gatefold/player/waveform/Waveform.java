package org.gatefold.player.waveform;

import java.util.Arrays;

/**
 * How loud a track is from its start to its end, in equal stretches; each level is the root mean square of its stretch,
 * from 0 to 1, where 1 is the loudest of this track. Immutable.
 */
public final class Waveform {
    private static final int FULL = 255;

    private final byte[] levels;

    private Waveform(byte[] levels) {
        this.levels = levels;
    }

    /** Of root mean squares on any scale; silence stays silence. */
    public static Waveform of(double[] loudness) {
        double loudest = Arrays.stream(loudness).max().orElse(0);
        byte[] levels = new byte[loudness.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (loudest > 0 ? Math.round(loudness[i] / loudest * FULL) : 0);
        }
        return new Waveform(levels);
    }

    /** As {@link #bytes} gave it. */
    public static Waveform ofBytes(byte[] bytes) {
        return new Waveform(bytes.clone());
    }

    /** One unsigned byte a level. */
    public byte[] bytes() {
        return levels.clone();
    }

    /** How many stretches. */
    public int size() {
        return levels.length;
    }

    /** The loudest level between two places of the track, each from 0 to 1. */
    public double level(double from, double to) {
        int first = Math.clamp((int) (from * levels.length), 0, Math.max(0, levels.length - 1));
        int last = Math.clamp((int) Math.ceil(to * levels.length), first + 1, Math.max(first + 1, levels.length));
        int most = 0;
        for (int i = first; i < Math.min(last, levels.length); i++) {
            most = Math.max(most, levels[i] & FULL);
        }
        return most / (double) FULL;
    }
}
