package org.gatefold.player.audio.line;

import java.util.function.LongSupplier;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.AudioOutput;

/**
 * Plays to nobody at the pace of a sound card, for machines without one: the system property
 * {@code gatefold.audio=silent} chooses it. Time is taken from a monotonic clock in nanoseconds.
 */
public final class SilentOutput implements AudioOutput {
    private static final int RATE = 44_100;
    private static final int CAPACITY = RATE / 10;

    private final LongSupplier nanos;
    private boolean started;
    private long since;
    private double held;

    public SilentOutput(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The device that is always there and never heard. */
    public static AudioDevice device() {
        return new AudioDevice() {
            @Override
            public void check() {}

            @Override
            public AudioOutput open() {
                return new SilentOutput(System::nanoTime);
            }
        };
    }

    @Override
    public int rate() {
        return RATE;
    }

    @Override
    public int room() {
        elapse();
        return CAPACITY - held();
    }

    @Override
    public int held() {
        elapse();
        return (int) Math.ceil(held);
    }

    @Override
    public void write(short[] pcm, int frames) {
        elapse();
        held += frames;
    }

    @Override
    public void start() {
        if (!started) {
            started = true;
            since = nanos.getAsLong();
        }
    }

    @Override
    public void stop() {
        elapse();
        started = false;
    }

    @Override
    public void flush() {
        held = 0;
    }

    @Override
    public void close() {
        stop();
    }

    private void elapse() {
        if (started) {
            long now = nanos.getAsLong();
            held = Math.max(0, held - (now - since) * (double) RATE / 1e9);
            since = now;
        }
    }
}
