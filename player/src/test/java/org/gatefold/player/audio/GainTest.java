package org.gatefold.player.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;

/** Volume scales, glides and leaves full volume alone. */
final class GainTest {
    @Test
    void atFullVolumeEverySampleStaysAsItIs() {
        short[] pcm = Signal.ramp(0, 1_000);
        new Gain(1).apply(pcm, 1_000, 1, 1, 1);
        assertArrayEquals(Signal.ramp(0, 1_000), pcm);
    }

    @Test
    void aChangeGlidesOverTheBlock() {
        short[] pcm = flat(1_000);
        new Gain(1).apply(pcm, 1_000, 0, 1, 1);
        for (int i = 1; i < 1_000; i++) {
            assertTrue(pcm[2 * i] <= pcm[2 * i - 2] && pcm[2 * i - 2] - pcm[2 * i] <= 12, "a step at " + i);
        }
        assertEquals(0, pcm[1_998]);
    }

    @Test
    void theNextBlockGoesOnWhereTheLastEnded() {
        Gain gain = new Gain(1);
        gain.apply(flat(100), 100, 0.5, 1, 1);
        short[] pcm = flat(100);
        gain.apply(pcm, 100, 0.5, 1, 1);
        assertEquals(1_250, pcm[0]);
    }

    private static short[] flat(int frames) {
        short[] pcm = new short[frames * 2];
        java.util.Arrays.fill(pcm, (short) 10_000);
        return pcm;
    }
}
