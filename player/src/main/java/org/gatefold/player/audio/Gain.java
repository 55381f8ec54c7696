package org.gatefold.player.audio;

/**
 * The listener's volume and the level of a voice applied to PCM: the volume is cubic, so that half the way sounds half as
 * loud. Changes glide over one block so that they do not click; the first block of a voice has its level from its first
 * sample on. Where both are 1 the samples pass untouched; what would be louder than full scale is cut there. One thread at a time.
 */
final class Gain {
    private double volume;

    Gain(double level) {
        volume = amplitude(level);
    }

    /** Scales the frames in place, gliding to the volume {@code level} (0 to 1); {@code before} and {@code now} are factors of the voice. */
    void apply(short[] pcm, int frames, double level, double before, double now) {
        double from = volume * before;
        volume = amplitude(level);
        double to = volume * now;
        if (from == 1 && to == 1) {
            return;
        }
        double step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            double gain = from + step * (i + 1);
            pcm[2 * i] = scaled(pcm[2 * i], gain);
            pcm[2 * i + 1] = scaled(pcm[2 * i + 1], gain);
        }
    }

    static double amplitude(double level) {
        return level * level * level;
    }

    private static short scaled(short sample, double gain) {
        return (short) Math.clamp(Math.round(sample * gain), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
