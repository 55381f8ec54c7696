package org.gatefold.player.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;

/** What goes in comes out, in order. */
final class PcmRingTest {
    @Test
    void framesComeOutInOrderAroundTheSeam() {
        PcmRing ring = new PcmRing(1_000);
        short[] in = Signal.ramp(0, 10_000);
        short[] out = new short[20_000];
        short[] block = new short[2_000];
        int written = 0;
        int read = 0;
        for (int size = 1; read < 10_000; size = size * 7 % 631 + 1) {
            int take = Math.min(size, 10_000 - written);
            written += ring.write(Arrays.copyOfRange(in, written * 2, (written + take) * 2), take);
            int got = ring.read(block, size * 5 % 421 + 1);
            System.arraycopy(block, 0, out, read * 2, got * 2);
            read += got;
        }
        assertArrayEquals(in, out);
    }

    @Test
    void whatDoesNotFitIsNotTaken() {
        PcmRing ring = new PcmRing(100);
        assertEquals(100, ring.write(new short[400], 200));
        assertEquals(0, ring.write(new short[2], 1));
        assertEquals(100, ring.frames());
        ring.clear();
        assertEquals(0, ring.read(new short[2], 1));
    }
}
