package org.gatefold.player.audio.line;

import java.util.function.LongSupplier;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.AudioOutput;

/**
 * Plays to nobody at the pace of a sound card, for machines without one: the system property
 * {@code gatefold.audio=silent} chooses it.
 */
public final class SilentOutput implements AudioOutput {
    private static final int RATE = 44_100;
    private static final int CAPACITY = RATE / 10;

    private final Drain drain;

    SilentOutput(LongSupplier nanos) {
        drain = new Drain(RATE, nanos);
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
        return CAPACITY - drain.held();
    }

    @Override
    public int held() {
        return drain.held();
    }

    @Override
    public void write(short[] pcm, int frames) {
        drain.add(frames);
    }

    @Override
    public void start() {
        drain.start();
    }

    @Override
    public void stop() {
        drain.stop();
    }

    @Override
    public void flush() {
        drain.clear();
    }

    @Override
    public void close() {
        drain.stop();
    }
}
