package org.gatefold.player.audio.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Silence takes as long as sound. */
final class SilentOutputTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SilentOutput output = new SilentOutput(nanos::get);
    private final short[] pcm = new short[8_820];

    @Test
    void whatItHoldsPassesWithTime() {
        output.start();
        output.write(pcm, 4_410);
        assertEquals(0, output.room());
        nanos.addAndGet(50_000_000);
        assertEquals(2_205, output.room());
        nanos.addAndGet(500_000_000);
        assertEquals(0, output.held());
    }

    @Test
    void stoppedItKeepsWhatItHolds() {
        output.write(pcm, 4_410);
        nanos.addAndGet(1_000_000_000);
        assertEquals(4_410, output.held());
        output.start();
        nanos.addAndGet(10_000_000);
        output.stop();
        nanos.addAndGet(1_000_000_000);
        assertEquals(3_969, output.held());
    }

    @Test
    void itKnowsForHowLongNothingWasLeft() {
        Drain drain = new Drain(1_000, nanos::get);
        drain.start();
        drain.add(100);
        nanos.addAndGet(100_000_000);
        assertEquals(0, drain.emptyFor());
        nanos.addAndGet(250_000_000);
        assertEquals(250_000_000, drain.emptyFor());
        drain.add(1);
        assertEquals(0, drain.emptyFor());
    }

    @Test
    void flushingForgets() {
        output.start();
        output.write(pcm, 4_410);
        output.flush();
        assertEquals(4_410, output.room());
    }
}
