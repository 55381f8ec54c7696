package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.Leveling.By;
import org.gatefold.player.source.Loudness;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ReplayGain as it is heard: every sample of what comes out. */
final class LeveledPlaybackTest {
    private static final int FRAMES = 40_000;
    private static final double HALF = 20 * Math.log10(0.5);

    @TempDir
    Path folder;

    @Test
    void everyTrackHasItsOwnGainFromItsFirstSampleOn() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey first = rig.wav("first", Signal.ramp(0, FRAMES));
            TrackKey second = rig.wav("second", Signal.ramp(FRAMES, FRAMES));
            rig.library.loud(first, loudness(HALF, HALF));
            rig.library.loud(second, loudness(2 * HALF, HALF));
            rig.playback().leveling(new Leveling(By.TRACK, 0, true));
            rig.playback().play(List.of(first, second), 0);
            rig.awaitEnd();
            assertArrayEquals(
                    joined(scaled(Signal.ramp(0, FRAMES), 0.5), scaled(Signal.ramp(FRAMES, FRAMES), 0.25)),
                    rig.device.captured());
        }
    }

    @Test
    void anAlbumPlayedInOnePieceKeepsItsOwnRiseAndFall() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey first = rig.wav("first", Signal.ramp(0, FRAMES));
            TrackKey second = rig.wav("second", Signal.ramp(FRAMES, FRAMES));
            rig.library.loud(first, loudness(2 * HALF, HALF));
            rig.library.loud(second, loudness(3 * HALF, HALF));
            rig.playback().leveling(new Leveling(By.AUTOMATIC, 0, true));
            rig.playback().play(List.of(first, second), 0);
            rig.awaitEnd();
            assertArrayEquals(scaled(Signal.ramp(0, 2 * FRAMES), 0.5), rig.device.captured());
        }
    }

    @Test
    void aTrackAloneInTheQueueIsTakenByItself() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey only = rig.wav("only", Signal.ramp(0, FRAMES));
            rig.library.loud(only, loudness(2 * HALF, HALF));
            rig.playback().leveling(new Leveling(By.AUTOMATIC, 0, true));
            rig.playback().play(List.of(only), 0);
            SignalPath path = rig.await(
                            "the sound has a way", state -> state.signal().isPresent())
                    .signal()
                    .orElseThrow();
            assertEquals(0.25, path.gain(), 1e-9);
            assertEquals(Level.Of.TRACK, path.level().of());
            rig.awaitEnd();
            assertArrayEquals(scaled(Signal.ramp(0, FRAMES), 0.25), rig.device.captured());
        }
    }

    @Test
    void aGainOfNothingTouchesNoSample() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey only = rig.wav("only", Signal.ramp(0, FRAMES));
            rig.library.loud(only, loudness(0, 0));
            rig.playback().leveling(new Leveling(By.TRACK, 0, true));
            rig.playback().play(List.of(only), 0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, FRAMES), rig.device.captured());
        }
    }

    @Test
    void whatWouldBeLouderThanFullScaleIsCutAndNeverTurnsOver() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey only = rig.wav("only", Signal.ramp(0, FRAMES));
            rig.library.loud(only, loudness(-4 * HALF, 0));
            rig.playback().leveling(new Leveling(By.TRACK, 0, false));
            rig.playback().play(List.of(only), 0);
            rig.awaitEnd();
            assertArrayEquals(scaled(Signal.ramp(0, FRAMES), 16), rig.device.captured());
        }
    }

    @Test
    void anotherWayIsHeardInTheTrackThatPlays() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey only = rig.wav("only", Signal.ramp(0, FRAMES));
            rig.library.loud(only, loudness(HALF, 0));
            rig.device.holdAt(FRAMES / 2);
            rig.playback().play(List.of(only), 0);
            Rig.until("about half is out", () -> rig.device.frames() > FRAMES / 2 - 1_000);
            rig.playback().leveling(new Leveling(By.TRACK, 0, true));
            rig.await(
                    "it is leveled",
                    state -> state.signal().map(SignalPath::gain).orElse(1.0) < 0.6);
            rig.device.goOn();
            rig.awaitEnd();
            short[] heard = rig.device.captured();
            short[] whole = Signal.ramp(0, FRAMES);
            assertEquals(whole[FRAMES / 2], heard[FRAMES / 2], "what was out by then");
            assertEquals(Math.round(whole[2 * FRAMES - 2] * 0.5), heard[2 * FRAMES - 2]);
        }
    }

    private static short[] scaled(short[] pcm, double gain) {
        short[] scaled = new short[pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            scaled[i] = (short) Math.clamp(Math.round(pcm[i] * gain), Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return scaled;
    }

    private static short[] joined(short[] first, short[] second) {
        short[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static Loudness loudness(double track, double album) {
        return new Loudness(
                OptionalDouble.of(track), OptionalDouble.of(0.1), OptionalDouble.of(album), OptionalDouble.of(0.1));
    }
}
