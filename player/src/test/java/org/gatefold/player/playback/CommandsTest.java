package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The buttons of the player bar, on three short tracks. */
final class CommandsTest {
    private static final int FRAMES = 22_050;

    @TempDir
    Path folder;

    private Rig rig;
    private Playback playback;
    private List<TrackKey> tracks;

    @BeforeEach
    void open() throws IOException {
        rig = new Rig(folder);
        playback = rig.playback();
        tracks = List.of(
                rig.wav("first", Signal.ramp(0, FRAMES)),
                rig.wav("second", Signal.ramp(FRAMES, FRAMES)),
                rig.wav("third", Signal.ramp(2 * FRAMES, FRAMES)));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPauseHoldsTheSoundAndLosesNothing() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 0);
        Rig.until("that much was heard", () -> rig.device.frames() == 10_000);
        playback.pause();
        PlaybackState paused = rig.await(Status.PAUSED);
        rig.device.goOn();
        assertEquals(10_000, paused.position().toNanos() * 1e-9 * Signal.RATE, 1);
        assertEquals(paused.position(), playback.state().positionAt(System.nanoTime() + 1_000_000_000));
        assertEquals(10_000, rig.device.frames());
        playback.resume();
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, 3 * FRAMES), rig.device.captured());
    }

    @Test
    void aQueueThatAnotherTookThePlaceOfComesBackAsItStood() {
        playback.play(tracks, 1);
        playback.pause();
        playback.seek(Duration.ofMillis(220));
        AtomicReference<Standing> before = new AtomicReference<>();
        playback.standing(before::set);
        playback.play(List.of(tracks.get(2)), 0);
        rig.await("another is there", s -> s.queue().tracks().size() == 1 && isAt(s, "third"));
        playback.bringBack(before.get());
        PlaybackState after = rig.await("it is back", s -> s.queue().tracks().equals(tracks));
        assertTrue(isAt(after, "second"));
        assertEquals(Duration.ofMillis(220), after.position());
        assertEquals(Status.PAUSED, after.status());
    }

    @Test
    void whatPlayedWhenAnotherTookItsPlacePlaysOnWhereItWas() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 1);
        Rig.until("that much was heard", () -> rig.device.frames() == 10_000);
        AtomicReference<Standing> before = new AtomicReference<>();
        playback.standing(before::set);
        playback.play(List.of(tracks.get(2)), 0);
        rig.await("another is there", s -> isAt(s, "third"));
        playback.bringBack(before.get());
        rig.await("it is back", s -> isAt(s, "second"));
        rig.device.goOn();
        rig.awaitEnd();
        short[] heard = rig.device.captured();
        int rest = FRAMES - 10_000 + FRAMES;
        assertArrayEquals(
                Signal.ramp(FRAMES + 10_000, rest), Arrays.copyOfRange(heard, heard.length - 2 * rest, heard.length));
    }

    @Test
    void nextAndPreviousMoveThroughTheQueue() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 0);
        rig.await(Status.PLAYING);
        playback.next();
        rig.await("the second is there", s -> isAt(s, "second"));
        rig.device.holdAt(rig.device.frames() + 10_000);
        rig.await("the second plays", s -> plays(s, "second"));
        playback.previous();
        rig.await("the first is there", s -> isAt(s, "first"));
        rig.device.holdAt(rig.device.frames() + 10_000);
        rig.await("the first plays", s -> plays(s, "first"));
    }

    @Test
    void nextWhilePausedStaysPaused() {
        playback.play(tracks, 0);
        playback.pause();
        playback.next();
        PlaybackState state = rig.await("the second is there", s -> isAt(s, "second"));
        assertEquals(Status.PAUSED, state.status());
        assertEquals(Duration.ZERO, state.position());
    }

    @Test
    void jumpingPlaysThatEntry() {
        playback.play(tracks, 0);
        playback.jumpTo(2);
        rig.await("the third plays", s -> plays(s, "third"));
    }

    @Test
    void atTheEndOfTheQueueItStandsSilentAtItsStart() {
        playback.play(tracks, 2);
        rig.awaitEnd();
        PlaybackState state = playback.state();
        assertEquals(0, state.queue().current());
        assertEquals(Duration.ZERO, state.position());
        assertTrue(isAt(state, "first"));
    }

    @Test
    void repeatAllBeginsAnewWithoutAGap() {
        playback.repeat(Repeat.ALL);
        playback.play(tracks, 0);
        Rig.until("one round and a bit was heard", () -> rig.device.frames() > 3 * FRAMES + 5_000);
        short[] heard = rig.device.captured();
        assertArrayEquals(Signal.ramp(0, 5_000), Arrays.copyOfRange(heard, 6 * FRAMES, 6 * FRAMES + 10_000));
    }

    @Test
    void repeatOnePlaysTheSameAgainWithoutAGap() {
        playback.repeat(Repeat.ONE);
        playback.play(tracks, 1);
        Rig.until("two rounds and a bit were heard", () -> rig.device.frames() > 2 * FRAMES + 5_000);
        short[] heard = rig.device.captured();
        assertArrayEquals(Signal.ramp(FRAMES, FRAMES), Arrays.copyOfRange(heard, 2 * FRAMES, 4 * FRAMES));
        assertTrue(isAt(playback.state(), "second"));
    }

    @Test
    void shufflingKeepsTheTrackThatPlays() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 1);
        rig.await("the second plays", s -> plays(s, "second"));
        playback.shuffled(true);
        PlaybackState shuffled = rig.await("it is shuffled", s -> s.queue().isShuffled());
        assertTrue(isAt(shuffled, "second"));
        playback.shuffled(false);
        PlaybackState back = rig.await("it is in order", s -> !s.queue().isShuffled());
        assertEquals(tracks, back.queue().tracks());
        assertTrue(isAt(back, "second"));
    }

    @Test
    void whatIsPutNextIsHeardNextAndTheTrackGoesOn() {
        rig.device.holdAt(10_000);
        playback.play(List.of(tracks.get(0)), 0);
        rig.await(Status.PLAYING);
        playback.playNext(List.of(tracks.get(1)));
        playback.enqueue(List.of(tracks.get(2)));
        rig.await("all three are in the queue", s -> s.queue().tracks().size() == 3);
        rig.device.goOn();
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, 3 * FRAMES), rig.device.captured());
    }

    @Test
    void takingOutThePlayingTrackPlaysTheOneAfterIt() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 0);
        rig.await(Status.PLAYING);
        playback.edit(queue -> queue.remove(0));
        rig.await("it is taken out", s -> s.queue().tracks().size() == 2);
        rig.device.holdAt(20_000);
        PlaybackState state = rig.await("the second plays", s -> plays(s, "second"));
        assertEquals(2, state.queue().tracks().size());
    }

    @Test
    void clearingTheQueueEndsTheSound() {
        rig.device.holdAt(10_000);
        playback.play(tracks, 0);
        rig.await(Status.PLAYING);
        playback.edit(queue -> org.gatefold.player.queue.PlayQueue.EMPTY);
        assertEquals(Duration.ZERO, rig.await(Status.EMPTY).position());
    }

    @Test
    void halfTheVolumeIsAnEighthOfTheAmplitude() throws IOException {
        short[] flat = new short[2 * FRAMES];
        Arrays.fill(flat, (short) 16_000);
        playback.volume(0.5);
        playback.play(List.of(rig.wav("flat", flat)), 0);
        rig.awaitEnd();
        assertEquals(2_000, rig.device.captured()[FRAMES], 1);
    }

    @Test
    void aMutedTrackGoesOnInSilence() {
        playback.mute(true);
        playback.play(tracks, 0);
        rig.awaitEnd();
        assertArrayEquals(new short[6 * FRAMES], rig.device.captured());
        assertTrue(playback.state().volume().muted());
    }

    private static boolean plays(PlaybackState state, String title) {
        return state.status() == Status.PLAYING && isAt(state, title);
    }

    private static boolean isAt(PlaybackState state, String title) {
        return state.track().map(Track::title).equals(java.util.Optional.of(title));
    }
}
