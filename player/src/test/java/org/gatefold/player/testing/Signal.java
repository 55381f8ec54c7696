package org.gatefold.player.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stereo signals that tell at every sample which one it is, so that a gap of one sample shows. */
public final class Signal {
    public static final int RATE = 44_100;

    private Signal() {}

    /** A slow ramp: every frame differs from all others within 30,000. Small as FLAC. */
    public static short[] ramp(int from, int frames) {
        short[] pcm = new short[frames * 2];
        for (int i = 0; i < frames; i++) {
            pcm[2 * i] = (short) ((from + i) % 30_011 - 15_000);
            pcm[2 * i + 1] = (short) -pcm[2 * i];
        }
        return pcm;
    }

    /** A sweep of three seconds from 300 to 5,000 Hz, for codecs that lose something. */
    public static short[] sweep(int from, int frames) {
        short[] pcm = new short[frames * 2];
        for (int i = 0; i < frames; i++) {
            double t = (from + i) / (double) RATE;
            double phase = 2 * Math.PI * (300 * t + (5_000 - 300) * t * t / 6);
            short value = (short) Math.round(12_000 * StrictMath.sin(phase));
            pcm[2 * i] = value;
            pcm[2 * i + 1] = value;
        }
        return pcm;
    }

    /** Writes 16-bit stereo PCM as a RIFF WAVE file. */
    public static Path wav(Path file, short[] pcm) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(44 + pcm.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + pcm.length * 2);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        bytes.putInt(RATE).putInt(RATE * 4).putShort((short) 4).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(pcm.length * 2);
        for (short sample : pcm) {
            bytes.putShort(sample);
        }
        return Files.write(file, bytes.array());
    }

    /**
     * Where the window of {@code length} frames at {@code at} of what was heard comes from: the frame of the reference
     * minus {@code at}, searched within {@code span} frames.
     */
    public static int lag(short[] reference, short[] heard, int at, int length, int span) {
        double best = -1;
        int bestLag = 0;
        for (int lag = -span; lag <= span; lag++) {
            int start = at + lag;
            if (start >= 0 && (start + length) * 2 <= reference.length) {
                double likeness = likeness(reference, start, heard, at, length);
                if (likeness > best) {
                    best = likeness;
                    bestLag = lag;
                }
            }
        }
        if (best < 0.9) {
            throw new AssertionError("what was heard at " + at + " is nowhere near in the reference: likeness " + best
                    + ", " + heard.length / 2 + " frames");
        }
        return bestLag;
    }

    private static double likeness(short[] a, int aFrom, short[] b, int bFrom, int frames) {
        double ab = 0;
        double aa = 1;
        double bb = 1;
        for (int i = 0; i < frames; i++) {
            double x = a[(aFrom + i) * 2];
            double y = b[(bFrom + i) * 2];
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
