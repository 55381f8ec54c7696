package sound;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Stereo sound in memory, samples from -1 to 1; reads 32-bit float WAV, writes 16-bit WAV with dither. */
final class Sound {
    final int rate;
    float[] left;
    float[] right;

    Sound(int rate, float[] left, float[] right) {
        this.rate = rate;
        this.left = left;
        this.right = right;
    }

    int length() {
        return left.length;
    }

    double seconds() {
        return (double) length() / rate;
    }

    Sound part(int from, int to) {
        return new Sound(rate, Arrays.copyOfRange(left, from, to), Arrays.copyOfRange(right, from, to));
    }

    /** Adds another sound from the start, growing where that one is longer. */
    void mix(Sound other, double gain) {
        int size = Math.max(length(), other.length());
        left = Arrays.copyOf(left, size);
        right = Arrays.copyOf(right, size);
        for (int i = 0; i < other.length(); i++) {
            left[i] += (float) (other.left[i] * gain);
            right[i] += (float) (other.right[i] * gain);
        }
    }

    /** Adds silence at the end, for echoes to die away in. */
    void lengthen(double seconds) {
        left = Arrays.copyOf(left, length() + (int) (seconds * rate));
        right = Arrays.copyOf(right, left.length);
    }

    void gain(double factor) {
        for (int i = 0; i < length(); i++) {
            left[i] *= (float) factor;
            right[i] *= (float) factor;
        }
    }

    double peak() {
        double peak = 0;
        for (int i = 0; i < length(); i++) {
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return peak;
    }

    static Sound read(Path file) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            var data = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int rate = data.getInt(24);
            int at = 12;
            while (data.getInt(at) != 0x61746164) {
                at += 8 + data.getInt(at + 4);
            }
            int frames = Math.min(data.getInt(at + 4), data.capacity() - at - 8) / 8;
            var left = new float[frames];
            var right = new float[frames];
            for (int i = 0; i < frames; i++) {
                left[i] = data.getFloat(at + 8 + i * 8);
                right[i] = data.getFloat(at + 12 + i * 8);
            }
            return new Sound(rate, left, right);
        }
    }

    void write(Path file) throws IOException {
        var out = ByteBuffer.allocate(44 + length() * 4).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x46464952).putInt(36 + length() * 4).putInt(0x45564157).putInt(0x20746d66).putInt(16);
        out.putShort((short) 1).putShort((short) 2).putInt(rate).putInt(rate * 4).putShort((short) 4).putShort((short) 16);
        out.putInt(0x61746164).putInt(length() * 4);
        var chance = new Random(length());
        for (int i = 0; i < length(); i++) {
            out.putShort(quantised(left[i], chance)).putShort(quantised(right[i], chance));
        }
        Files.write(file, out.array());
    }

    private static short quantised(float sample, Random chance) {
        double dither = chance.nextDouble() - chance.nextDouble();
        return (short) Math.clamp(Math.round(sample * 32767 + dither * (Math.abs(sample) < 1e-6 ? 0 : 0.7)), -32768, 32767);
    }
}
