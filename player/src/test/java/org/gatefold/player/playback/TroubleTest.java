package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.NoDecoderException;
import org.gatefold.player.audio.vlcj.VlcFinder;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be played is told and passed over. */
final class TroubleTest {
    @TempDir
    Path folder;

    @Test
    void aFileThatIsGoneIsToldAndSkipped() throws IOException {
        try (Rig rig = new Rig(folder)) {
            TrackKey gone = rig.library.add("Gone", "Nobody", folder.resolve("gone.flac"), Duration.ofMinutes(3));
            TrackKey here = rig.wav("here", Signal.ramp(0, 22_050));
            rig.playback().play(List.of(gone, here), 0);
            PlaybackState state = rig.await("the other plays", s -> s.status() == Status.PLAYING);
            assertEquals(1, state.queue().current());
            assertEquals(
                    "“Gone” could not be played: its file is gone.",
                    state.problem().orElseThrow().english());
        }
    }

    @Test
    void aFileThatIsNoMusicIsToldAndSkipped() throws IOException {
        try (Rig rig = new Rig(folder)) {
            Path text = Files.writeString(folder.resolve("text.mp3"), "This is not music. ".repeat(500));
            TrackKey broken = rig.library.add("Broken", "Nobody", text, Duration.ofMinutes(3));
            rig.playback().play(List.of(broken, rig.wav("here", Signal.ramp(0, 22_050))), 0);
            PlaybackState state = rig.await("the other plays", s -> s.status() == Status.PLAYING);
            assertTrue(
                    state.problem().orElseThrow().english().startsWith("“Broken” could not be played: "),
                    state::toString);
        }
    }

    @Test
    void aBrokenFileInTheMiddleDoesNotEndTheQueue() throws IOException {
        try (Rig rig = new Rig(folder)) {
            Path text = Files.writeString(folder.resolve("text.flac"), "This is not music. ".repeat(500));
            TrackKey broken = rig.library.add("Broken", "Nobody", text, Duration.ofMinutes(3));
            TrackKey first = rig.wav("first", Signal.ramp(0, 11_025));
            TrackKey last = rig.wav("last", Signal.ramp(11_025, 11_025));
            rig.playback().play(List.of(first, broken, last), 0);
            rig.await(
                    "the last plays",
                    s -> s.status() == Status.PLAYING && s.queue().current() == 2);
            rig.await(Status.PAUSED);
            assertArrayEquals(Signal.ramp(0, 22_050), rig.device.captured());
        }
    }

    @Test
    void whenNothingCanBePlayedItStopsAfterOneRound() {
        try (Rig rig = new Rig(folder)) {
            List<TrackKey> gone = List.of(
                    rig.library.add("One", "Nobody", folder.resolve("1.flac"), Duration.ofMinutes(3)),
                    rig.library.add("Two", "Nobody", folder.resolve("2.flac"), Duration.ofMinutes(3)),
                    new TrackKey("fp:not in the library"));
            rig.playback().repeat(Repeat.ALL);
            rig.playback().play(gone, 1);
            PlaybackState state = rig.await(
                    "it gave up", s -> s.problem().map(Said::english).orElse("").startsWith("None of the 3 tracks"));
            assertEquals(Status.PAUSED, state.status());
        }
    }

    @Test
    void withoutLibvlcTheQueueStandsAndPlayingIsRefused() {
        try (Rig rig = new Rig(folder, TroubleTest::nothing)) {
            Rig.until("the search is over", () -> rig.playback().sound() instanceof SoundStatus.NoLibVlc);
            SoundStatus.NoLibVlc status =
                    assertInstanceOf(SoundStatus.NoLibVlc.class, rig.playback().sound());
            assertEquals("sudo get vlc", status.command());
            rig.playback().play(List.of(rig.fixture("sweep-a.mp3")), 0);
            PlaybackState state = rig.await("it is refused", s -> s.problem().isPresent());
            assertEquals(Status.PAUSED, state.status());
            assertEquals(1, state.queue().tracks().size());
        }
    }

    @Test
    void libvlcThatIsInstalledLaterIsFoundWithoutARestart() throws IOException {
        AtomicBoolean installed = new AtomicBoolean();
        try (Rig rig = new Rig(folder, () -> installed.get() ? new VlcFinder().find() : nothing())) {
            Rig.until("the search is over", () -> rig.playback().sound() instanceof SoundStatus.NoLibVlc);
            installed.set(true);
            rig.playback().recheckSound();
            Rig.until("it is found", () -> rig.playback().sound() instanceof SoundStatus.Ready);
            rig.playback().play(List.of(rig.wav("here", Signal.ramp(0, 22_050))), 0);
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, 22_050), rig.device.captured());
        }
    }

    @Test
    void withoutADeviceItSaysSoAndPlaysOnceThereIsOne() throws IOException {
        try (Rig rig = new Rig(folder)) {
            Rig.until("the search is over", () -> rig.playback().sound() instanceof SoundStatus.Ready);
            rig.device.plug(false);
            rig.playback().play(List.of(rig.wav("here", Signal.ramp(0, 22_050))), 0);
            rig.await(
                    "it is refused",
                    s -> s.problem()
                            .map(Said::english)
                            .equals(java.util.Optional.of("There is no sound device here.")));
            assertInstanceOf(SoundStatus.NoDevice.class, rig.playback().sound());
            rig.device.plug(true);
            rig.playback().recheckSound();
            Rig.until("it is found", () -> rig.playback().sound() instanceof SoundStatus.Ready);
            rig.playback().resume();
            rig.awaitEnd();
            assertArrayEquals(Signal.ramp(0, 22_050), rig.device.captured());
        }
    }

    @Test
    void aDeviceThatIsPulledPausesAndSaysSo() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.wav("here", Signal.ramp(0, 10 * Signal.RATE))), 0);
            rig.await(Status.PLAYING);
            rig.device.holdAt(0);
            rig.device.plug(false);
            PlaybackState state = rig.await("it is told", s -> s.problem().isPresent());
            assertEquals(Status.PAUSED, state.status());
            Rig.until("the device is missed", () -> rig.playback().sound() instanceof SoundStatus.NoDevice);
        }
    }

    private static Decoder nothing() throws NoDecoderException {
        throw new NoDecoderException("VLC's sound library is not installed.", "sudo get vlc", "https://example.org");
    }
}
