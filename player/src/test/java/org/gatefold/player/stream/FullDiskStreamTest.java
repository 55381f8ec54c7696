package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is really full while it is streamed to: a small tmpfs, where one can be mounted. */
final class FullDiskStreamTest extends StreamCase {
    private static final int SECONDS = 12;

    private final short[] pcm = Signal.ramp(0, SECONDS * Signal.RATE);
    private final byte[] bytes = FlacFile.bytes(pcm);
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = folder.resolve("streams");
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "no tmpfs can be mounted");
        open(SHORT, 64 << 20);
    }

    @AfterEach
    void unmount() throws Exception {
        closeRig();
        Rig.until("nobody writes any more", this::isQuiet);
        run("umount", disk.toString());
    }

    @Test
    void whatWasKeptMakesRoomForWhatIsHeard() throws IOException {
        TrackKey first = served("first", bytes, Duration.ofSeconds(SECONDS));
        TrackKey second = served("second", bytes, Duration.ofSeconds(SECONDS));
        rig.playback().play(List.of(first), 0);
        rig.awaitEnd();
        assertEquals(1, files().size());
        rig.device.forget();
        rig.playback().play(List.of(second), 0);
        rig.await(Status.PLAYING);
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(pcm, rig.device.captured());
        assertEquals(1, files().size());
    }

    @Test
    void whatHasNoRoomIsHeardAsFarAsItCameAndLeavesNothing() throws IOException {
        short[] much = Signal.ramp(0, 30 * Signal.RATE);
        TrackKey song = served("song", FlacFile.bytes(much), Duration.ofSeconds(30));
        rig.playback().play(List.of(song), 0);
        PlaybackState state = rig.await("it is told", s -> s.problem().isPresent());
        assertEquals(
                "“song” could not be played: there is no room left on the disk to stream it.",
                state.problem().orElseThrow().english());
        short[] heard = rig.device.captured();
        assertTrue(heard.length > 10 * Signal.RATE, "heard " + heard.length);
        assertEquals(-1, Arrays.mismatch(heard, Arrays.copyOf(much, heard.length)));
        Rig.until("it is quiet", this::isQuiet);
        assertEquals(List.of(), files());
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
