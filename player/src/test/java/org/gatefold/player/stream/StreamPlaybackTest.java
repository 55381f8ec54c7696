package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Songs of a server are heard as those on disk are. */
final class StreamPlaybackTest extends StreamCase {
    private static final int A_SECOND = Signal.RATE * 4;

    @Test
    void twoStreamedFlacsFollowEachOtherWithoutALostSample() throws IOException {
        rig.playback().play(List.of(fixture("ramp-a.flac"), fixture("ramp-b.flac")), 0);
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, MakeFixtures.WHOLE), rig.device.captured());
    }

    @Test
    void twoStreamedMp3sSoundAsTheTwoFilesDo() throws IOException {
        rig.playback().play(List.of(rig.fixture("sweep-a.mp3"), rig.fixture("sweep-b.mp3")), 0);
        rig.awaitEnd();
        short[] fromDisk = rig.device.captured();
        rig.device.forget();
        rig.playback().play(List.of(fixture("sweep-a.mp3"), fixture("sweep-b.mp3")), 0);
        rig.await("it plays from the server", s -> s.status() == Status.PLAYING);
        rig.await(Status.PAUSED);
        assertArrayEquals(fromDisk, rig.device.captured());
        short[] whole = Signal.sweep(0, MakeFixtures.WHOLE);
        int before = Signal.lag(whole, fromDisk, 30_000, 12_000, 5_000);
        int after = Signal.lag(whole, fromDisk, 95_000, 12_000, 5_000);
        assertEquals(0, after - before);
    }

    @Test
    void whatFollowsIsFetchedBeforeItIsNeeded() throws IOException {
        TrackKey first = served("first", FlacFile.bytes(Signal.ramp(0, 20 * Signal.RATE)), Duration.ofSeconds(20));
        rig.device.holdAt(Signal.RATE);
        rig.playback().play(List.of(first, fixture("ramp-b.flac")), 0);
        Rig.until(
                "both are kept",
                () -> files().stream().filter(name -> !name.endsWith(".part")).count() == 2);
        assertEquals(2, server.asked().size());
    }

    @Test
    void whatWasHeardIsHeardAgainWithoutTheServer() throws IOException {
        TrackKey song = fixture("ramp-a.flac");
        rig.playback().play(List.of(song), 0);
        rig.awaitEnd();
        server.kill();
        rig.device.forget();
        rig.playback().play(List.of(song), 0);
        PlaybackState state = rig.await("it says where from", s -> s.signal().isPresent());
        assertInstanceOf(
                SignalPath.Place.KeptStream.class, state.signal().orElseThrow().place());
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(Signal.ramp(0, MakeFixtures.CUT), rig.device.captured());
    }

    @Test
    void theWayOfTheSoundIsToldAsItIs() throws IOException {
        short[] pcm = Signal.ramp(0, 20 * Signal.RATE);
        TrackKey song = served("song", FlacFile.bytes(pcm), Duration.ofSeconds(20));
        rig.device.holdAt(Signal.RATE);
        rig.playback().volume(0.5);
        rig.playback().play(List.of(song), 0);
        SignalPath path = rig.await(Status.PLAYING).signal().orElseThrow();
        assertEquals(new SignalPath.Place.Network(HOME), path.place());
        assertEquals(new SignalPath.Form("wav", OptionalInt.of(1_412), false), path.form());
        assertEquals(0.125, path.gain());
        assertEquals(Signal.RATE, path.deviceRate());
    }

    @ParameterizedTest(name = "to {0} ms")
    @ValueSource(ints = {9_000, 500, 7_000})
    void aSeekInWhatIsStillOnItsWayIsGoneToAtOnce(int place) throws IOException {
        short[] pcm = Signal.ramp(0, 12 * Signal.RATE);
        byte[] bytes = Files.readAllBytes(Signal.wav(folder.resolve("long.wav"), pcm));
        server.sendUpTo(4 * A_SECOND);
        TrackKey song = served("song", bytes, Duration.ofSeconds(12));
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        rig.playback().seek(Duration.ofMillis(place));
        rig.await("it is there", s -> s.position().toMillis() >= place);
        rig.device.forget();
        server.sendAll();
        rig.device.goOn();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        short[] heard = rig.device.captured();
        short[] rest = Signal.ramp(place * Signal.RATE / 1_000, 12 * Signal.RATE - place * Signal.RATE / 1_000);
        assertEquals(rest.length, heard.length, 4);
        assertEquals(
                -1,
                Arrays.mismatch(
                        Arrays.copyOfRange(heard, heard.length - 400_000 / 2, heard.length),
                        Arrays.copyOfRange(rest, rest.length - 400_000 / 2, rest.length)));
    }

    @Test
    void seekingBackAndForthInAnOriginalLeavesTheWholeFileByteForByte() throws IOException {
        short[] pcm = Signal.ramp(0, 20 * Signal.RATE);
        byte[] bytes = FlacFile.bytes(pcm);
        TrackKey song = served("song", bytes, Duration.ofSeconds(20));
        server.sendOfEach(bytes.length / 4);
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        rig.playback().seek(Duration.ofSeconds(15));
        Rig.until("it asks there", () -> asksBetween(12, 16));
        rig.playback().seek(Duration.ofSeconds(2));
        rig.await("it is back", s -> s.position().toSeconds() == 2);
        rig.playback().seek(Duration.ofSeconds(8));
        Rig.until("it asks there", () -> asksBetween(5, 9));
        server.sendAll();
        Rig.until("it is kept", () -> files().stream().anyMatch(name -> name.endsWith("-" + bytes.length)));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("streams").resolve(files().getFirst())));
    }

    @Test
    void aSlowServerIsBufferedAndThenPlays() throws IOException {
        byte[] bytes = FlacFile.bytes(Signal.ramp(0, 8 * Signal.RATE));
        TrackKey song = served("song", bytes, Duration.ofSeconds(8));
        server.sendUpTo(A_SECOND);
        rig.playback().play(List.of(song), 0);
        PlaybackState waiting = rig.await("it stalls", s -> s.supply() instanceof Supply.Stalled);
        assertEquals(Status.BUFFERING, waiting.status());
        server.sendAll();
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, 8 * Signal.RATE), rig.device.captured());
    }

    private boolean asksBetween(int second, int other) {
        return server.asked().stream()
                .anyMatch(one -> one.from() >= second * A_SECOND && one.from() <= other * A_SECOND);
    }
}
