package org.gatefold.player.audio;

import org.gatefold.player.waveform.Waveform;

/** Gathers the loudness of a track of known length as its samples go by. For one thread at a time. */
public final class Loudness {
    /** As many stretches as the widest seek bar has room to show. */
    static final int STRETCHES = 480;

    private final double[] squares = new double[STRETCHES];
    private final long[] counts = new long[STRETCHES];
    private final long whole;
    private long seen;

    /** @param samples how many samples the track has in all channels together, as nearly as is known */
    public Loudness(long samples) {
        whole = Math.max(1, samples);
    }

    /** Samples of 16 bits, one after the other; what comes after the expected end counts to the last stretch. */
    public void add(short[] samples, int count) {
        for (int i = 0; i < count; i++) {
            int stretch = (int) Math.min(STRETCHES - 1, seen * STRETCHES / whole);
            double level = samples[i] / (double) Short.MAX_VALUE;
            squares[stretch] += level * level;
            counts[stretch]++;
            seen++;
        }
    }

    /** Whether there was enough of the track to show its shape. */
    public boolean isWhole() {
        return seen >= whole * 9 / 10;
    }

    public Waveform shape() {
        double[] loudness = new double[STRETCHES];
        for (int i = 0; i < STRETCHES; i++) {
            loudness[i] = counts[i] == 0 ? 0 : Math.sqrt(squares[i] / counts[i]);
        }
        return Waveform.of(loudness);
    }
}
