package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tracks that are parts of one file, as they are heard. */
final class CuePlaybackTest {
    private static final int SECTOR = Signal.RATE / 75;
    private static final int SECTORS = 225;
    private static final int FRAMES = SECTORS * SECTOR;

    @TempDir
    Path folder;

    private Path file;
    private List<Part> parts;

    @BeforeEach
    void oneFileOfThreeTracks() throws IOException {
        file = Signal.wav(folder.resolve("disc.wav"), Signal.ramp(0, FRAMES));
        parts = List.of(new Part(0, 60), new Part(60, 150), new Part(150, 0));
    }

    @Test
    void neighboursInOneFileFollowEachOtherWithoutALostSample() {
        try (Rig rig = new Rig(folder)) {
            List<TrackKey> tracks = tracks(rig, file);
            rig.playback().play(tracks, 0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, FRAMES), rig.device.captured());
            List<String> heard = rig.seen().stream()
                    .filter(state -> state.status() == PlaybackState.Status.PLAYING)
                    .flatMap(state -> state.track().stream())
                    .map(track -> track.title())
                    .distinct()
                    .toList();
            assertEquals(List.of("1", "2", "3"), heard);
        }
    }

    @Test
    void theyDoInFlacToo() throws IOException {
        Path flac = FlacFile.write(folder.resolve("disc.flac"), Signal.ramp(0, FRAMES));
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(tracks(rig, flac), 0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, FRAMES), rig.device.captured());
        }
    }

    @Test
    void aTrackAloneBeginsWhereItBeginsAndEndsWhereItEnds() throws IOException {
        Path sweep = Signal.wav(folder.resolve("sweep.wav"), Signal.sweep(0, FRAMES));
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(tracks(rig, sweep).get(1)), 0);
            rig.awaitEnd();
            short[] heard = rig.device.captured();
            assertEquals(90 * SECTOR, heard.length / 2, "as long as the sheet says");
            int off = Signal.lag(Signal.sweep(0, FRAMES), heard, 2_000, 12_000, FRAMES) - 60 * SECTOR;
            assertTrue(Math.abs(off) < Signal.RATE * 60 / 1000, "began " + off + " frames off");
        }
    }

    @Test
    void otherNeighboursInTheQueueAreCutCleanly() throws IOException {
        try (Rig rig = new Rig(folder)) {
            List<TrackKey> tracks = tracks(rig, file);
            TrackKey other = rig.wav("other", Signal.ramp(20_000, 30_000));
            rig.playback().play(List.of(tracks.get(0), other), 0);
            rig.awaitEnd();
            short[] heard = rig.device.captured();
            assertArrayEquals(Signal.ramp(0, 60 * SECTOR), Arrays.copyOf(heard, 60 * SECTOR * 2));
            assertArrayEquals(Signal.ramp(20_000, 30_000), Arrays.copyOfRange(heard, 60 * SECTOR * 2, heard.length));
        }
    }

    @Test
    void seekingIsWithinTheTrack() {
        try (Rig rig = new Rig(folder)) {
            rig.device.holdAt(5_000);
            rig.playback().play(List.of(tracks(rig, file).get(1)), 0);
            rig.await(PlaybackState.Status.PLAYING);
            rig.playback().seek(Duration.ofMillis(800));
            rig.await("it is there", state -> state.position().toMillis() >= 800);
            rig.device.forget();
            rig.device.goOn();
            rig.await("the queue ended", state -> state.status() == PlaybackState.Status.PAUSED);
            int expected = 90 * SECTOR - Signal.RATE * 800 / 1000;
            assertEquals(expected, rig.device.frames(), 6_000);
        }
    }

    private List<TrackKey> tracks(Rig rig, Path of) {
        List<Duration> lengths = List.of(millis(60), millis(90), millis(75));
        return List.of(
                rig.library.add("1", "Signal", new Origin.InFile(of, parts.get(0)), lengths.get(0)),
                rig.library.add("2", "Signal", new Origin.InFile(of, parts.get(1)), lengths.get(1)),
                rig.library.add("3", "Signal", new Origin.InFile(of, parts.get(2)), lengths.get(2)));
    }

    private static Duration millis(int sectors) {
        return Duration.ofMillis(sectors * 1000L / 75);
    }
}
