package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a seek, the sound is the sound of that place. */
final class SeekTest {
    private static final int TENTH = Signal.RATE / 10;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sweep-a.mp3", "sweep-a.ogg", "sweep-a.opus", "sweep-a.m4a"})
    void aSeekLandsWithinATenthOfASecond(String name) {
        short[] whole = Signal.sweep(0, MakeFixtures.CUT);
        try (Rig rig = new Rig(folder)) {
            heardFrom(rig, rig.fixture(name), Duration.ofMillis(600));
            int wanted = Signal.RATE * 6 / 10;
            int lag = Signal.lag(whole, padded(rig.device.captured(), wanted), wanted + 6_000, 12_000, 2 * TENTH);
            assertTrue(Math.abs(lag) <= TENTH, name + " was " + lag + " samples off");
        }
    }

    @Test
    void aSeekInFlacLandsWithinATenthOfASecond() {
        try (Rig rig = new Rig(folder)) {
            heardFrom(rig, rig.fixture("ramp-a.flac"), Duration.ofMillis(600));
            int first = rig.device.captured()[0] + 15_000;
            assertEquals(Signal.RATE * 6 / 10, first, TENTH);
        }
    }

    @Test
    void aSeekInWavIsExact() throws IOException {
        try (Rig rig = new Rig(folder)) {
            heardFrom(rig, rig.wav("ramp", Signal.ramp(0, 29_000)), Duration.ofMillis(200));
            assertEquals(Signal.RATE * 2 / 10, rig.device.captured()[0] + 15_000, 1);
        }
    }

    @Test
    void ofManySeeksTheLastOneCounts() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey track = rig.wav("ramp", Signal.ramp(0, 29_000));
            rig.playback().play(List.of(track), 0);
            for (int i = 0; i < 50; i++) {
                rig.playback().seek(Duration.ofMillis(i * 8L));
            }
            rig.playback().seek(Duration.ofMillis(300));
            rig.awaitEnd();
            short[] heard = rig.device.captured();
            short[] end = Signal.ramp(13_230, 29_000 - 13_230);
            assertTrue(heard.length >= end.length);
            assertEquals(-1, Arrays.mismatch(end, Arrays.copyOfRange(heard, heard.length - end.length, heard.length)));
        }
    }

    @Test
    void aSeekWhilePausedStaysPausedAtThatPlace() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.wav("ramp", Signal.ramp(0, 29_000))), 0);
            rig.await(Status.PLAYING);
            rig.playback().pause();
            rig.playback().seek(Duration.ofMillis(250));
            PlaybackState state = rig.await("it stands there", s -> s.position().equals(Duration.ofMillis(250)));
            assertEquals(Status.PAUSED, state.status());
        }
    }

    @Test
    void aSeekPastTheEndLeavesSomethingToHear() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.wav("ramp", Signal.ramp(0, 44_100))), 0);
            rig.playback().pause();
            rig.playback().seek(Duration.ofHours(2));
            rig.await("it stands near the end", s -> s.position().equals(Duration.ofMillis(750)));
        }
    }

    /** Plays the track once it was put to that place while paused, so that nothing else is heard before. */
    private static void heardFrom(Rig rig, TrackKey track, Duration place) {
        rig.playback().edit(queue -> queue.append(List.of(track)));
        rig.playback().seek(place);
        rig.playback().resume();
        rig.awaitEnd();
    }

    private static short[] padded(short[] heard, int frames) {
        short[] padded = new short[heard.length + frames * 2];
        System.arraycopy(heard, 0, padded, frames * 2, heard.length);
        return padded;
    }
}
