package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signal cut in two files and played: what comes out is the signal. */
final class GaplessTest {
    private static final int WINDOW = 12_000;

    @TempDir
    Path folder;

    @Test
    void twoFlacFilesFollowEachOtherWithoutALostSample() {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.fixture("ramp-a.flac"), rig.fixture("ramp-b.flac")), 0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, MakeFixtures.WHOLE), rig.device.captured());
        }
    }

    @Test
    void twoWavFilesFollowEachOtherWithoutALostSample() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback()
                    .play(
                            List.of(
                                    rig.wav("first", Signal.ramp(0, 50_000)),
                                    rig.wav("second", Signal.ramp(50_000, 40_001))),
                            0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, 90_001), rig.device.captured());
        }
    }

    @ParameterizedTest(name = "two {0} files lose at most {1} samples between them")
    @CsvSource({"mp3, 0", "ogg, 600", "opus, 600", "m4a, 0"})
    void losesNoMoreThanItsCodecMakesUsLose(String format, int most) {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.fixture("sweep-a." + format), rig.fixture("sweep-b." + format)), 0);
            rig.awaitEnd();
            short[] whole = Signal.sweep(0, MakeFixtures.WHOLE);
            short[] heard = rig.device.captured();
            int before = Signal.lag(whole, heard, 30_000, WINDOW, 5_000);
            int after = Signal.lag(whole, heard, 95_000, WINDOW, 5_000);
            assertTrue(Math.abs(after - before) <= most, format + " lost " + (after - before) + " samples");
        }
    }
}
