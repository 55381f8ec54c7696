package org.gatefold.player.audio;

/**
 * The listener's volume applied to PCM: cubic, so that half the way sounds half as loud, and glided over one block so
 * that a change does not click. At full volume the samples pass untouched. One thread at a time.
 */
final class Gain {
    private double current;

    Gain(double level) {
        current = amplitude(level);
    }

    /** Scales the frames in place, gliding from where the last block ended to {@code level} (0 to 1). */
    void apply(short[] pcm, int frames, double level) {
        double target = amplitude(level);
        if (current == 1 && target == 1) {
            return;
        }
        double step = (target - current) / frames;
        for (int i = 0; i < frames; i++) {
            double gain = current + step * (i + 1);
            pcm[2 * i] = (short) Math.round(pcm[2 * i] * gain);
            pcm[2 * i + 1] = (short) Math.round(pcm[2 * i + 1] * gain);
        }
        current = target;
    }

    static double amplitude(double level) {
        return level * level * level;
    }
}
