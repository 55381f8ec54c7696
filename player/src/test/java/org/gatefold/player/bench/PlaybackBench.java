package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;

/** Measures the gap between two FLAC tracks that were one: samples lost, added or changed where they meet. */
public final class PlaybackBench {
    private PlaybackBench() {}

    /** Gives one line of JSON; 0 is what it should be. */
    public static void run(Consumer<String> lines) throws IOException {
        Path folder = Files.createTempDirectory("gatefold-bench");
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.fixture("ramp-a.flac"), rig.fixture("ramp-b.flac")), 0);
            rig.awaitEnd();
            lines.accept("{\"name\":\"gap between two flac tracks\",\"value\":" + gap(rig.device.captured())
                    + ",\"unit\":\"samples\"}");
        } finally {
            delete(folder);
        }
    }

    /** The difference in length, or else the number of frames that are not the signal. */
    private static int gap(short[] heard) {
        short[] signal = Signal.ramp(0, MakeFixtures.WHOLE);
        if (heard.length != signal.length) {
            return Math.abs(heard.length - signal.length) / 2;
        }
        int first = Arrays.mismatch(signal, heard);
        return first < 0 ? 0 : MakeFixtures.WHOLE - first / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
