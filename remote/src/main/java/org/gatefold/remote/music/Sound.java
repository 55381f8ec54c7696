package org.gatefold.remote.music;

/**
 * How a file sounds.
 *
 * @param millis its length
 * @param kilobits a second, on average
 * @param hertz samples a second, 0 when unknown
 * @param bits of a sample, 0 for lossy formats
 */
public record Sound(long millis, int kilobits, int hertz, int channels, int bits) {

    static Sound of(long millis, long bytes, int hertz, int channels, int bits) {
        return new Sound(millis, millis <= 0 ? 0 : (int) Math.min(bytes * 8 / millis, 100_000), hertz, channels, bits);
    }
}
