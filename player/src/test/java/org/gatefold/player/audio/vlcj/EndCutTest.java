package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.gatefold.player.audio.PcmRing;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;

/** Padding goes, music stays. */
final class EndCutTest {
    private final PcmRing ring = new PcmRing(10_000);

    @Test
    void whatComesAfterTheLengthIsLeftOut() {
        assertArrayEquals(Signal.ramp(0, 2_500), through(new EndCut(ring, 2_500, 1_000), 3_000));
    }

    @Test
    void aLengthThatIsFarTooShortIsNotBelieved() {
        assertArrayEquals(Signal.ramp(0, 8_000), through(new EndCut(ring, 2_500, 1_000), 8_000));
    }

    @Test
    void withoutALengthAllGoesThrough() {
        assertArrayEquals(Signal.ramp(0, 8_000), through(new EndCut(ring, Long.MAX_VALUE, 0), 8_000));
    }

    private short[] through(EndCut cut, int frames) {
        short[] pcm = Signal.ramp(0, frames);
        int written = 0;
        for (int at = 0; at < frames; at += 400) {
            written += cut.write(
                    Arrays.copyOfRange(pcm, at * 2, Math.min(frames, at + 400) * 2), Math.min(400, frames - at));
        }
        assertEquals(ring.frames(), written);
        short[] out = new short[written * 2];
        ring.read(out, written);
        return out;
    }
}
