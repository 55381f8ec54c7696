package org.gatefold.player.testing;

import java.util.Arrays;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.AudioOutput;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.PlaySaying;

/** Takes sound as fast as it comes and keeps every sample; can be unplugged. */
public final class CapturingDevice implements AudioDevice {
    private short[] captured = new short[1 << 20];
    private int length;
    private boolean plugged = true;
    private int limit = Integer.MAX_VALUE;

    public synchronized void plug(boolean in) {
        plugged = in;
    }

    /** Takes no more than this in all, as a line does whose card was pulled; until {@link #goOn}. */
    public synchronized void holdAt(int frames) {
        limit = frames;
    }

    public synchronized void goOn() {
        limit = Integer.MAX_VALUE;
    }

    /** Interleaved stereo, all that was written by now. */
    public synchronized short[] captured() {
        return Arrays.copyOf(captured, length);
    }

    public synchronized int frames() {
        return length / 2;
    }

    public synchronized void forget() {
        length = 0;
    }

    @Override
    public synchronized void check() throws NoOutputException {
        if (!plugged) {
            throw new NoOutputException(PlaySaying.NO_DEVICE.with());
        }
    }

    @Override
    public AudioOutput open() throws NoOutputException {
        check();
        return new Output();
    }

    private synchronized void take(short[] pcm, int frames) {
        while (length + frames * 2 > captured.length) {
            captured = Arrays.copyOf(captured, captured.length * 2);
        }
        System.arraycopy(pcm, 0, captured, length, frames * 2);
        length += frames * 2;
    }

    private final class Output implements AudioOutput {
        @Override
        public int rate() {
            return Signal.RATE;
        }

        @Override
        public int room() {
            synchronized (CapturingDevice.this) {
                return Math.max(0, Math.min(Signal.RATE, limit - length / 2));
            }
        }

        @Override
        public int held() {
            return 0;
        }

        @Override
        public void write(short[] pcm, int frames) {
            take(pcm, frames);
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
