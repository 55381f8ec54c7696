package org.gatefold.player.audio;

/** Stereo frames between a thread that decodes and one that plays; a writer is never made to wait. Thread-safe. */
public final class PcmRing {
    private final short[] samples;
    private int start;
    private int length;

    public PcmRing(int frames) {
        samples = new short[frames * 2];
    }

    /** Takes as many of the frames as there is room for and says how many that were. */
    public synchronized int write(short[] pcm, int frames) {
        int count = Math.min(frames * 2, samples.length - length);
        int at = (start + length) % samples.length;
        int first = Math.min(count, samples.length - at);
        System.arraycopy(pcm, 0, samples, at, first);
        System.arraycopy(pcm, first, samples, 0, count - first);
        length += count;
        return count / 2;
    }

    /** Gives up to {@code frames} frames and says how many. */
    public synchronized int read(short[] into, int frames) {
        int count = Math.min(frames * 2, length);
        int first = Math.min(count, samples.length - start);
        System.arraycopy(samples, start, into, 0, first);
        System.arraycopy(samples, 0, into, first, count - first);
        start = (start + count) % samples.length;
        length -= count;
        return count / 2;
    }

    /** How many frames wait to be read. */
    public synchronized int frames() {
        return length / 2;
    }

    public synchronized void clear() {
        start = 0;
        length = 0;
    }
}
