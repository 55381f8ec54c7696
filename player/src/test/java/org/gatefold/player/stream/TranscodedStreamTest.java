package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server makes for us as it sends it: no length, no ranges. FLAC stands for it, so that every sample is known. */
final class TranscodedStreamTest extends StreamCase {
    private static final int LONG = 14 * Signal.RATE;
    private static final Duration LENGTH = Duration.ofSeconds(14);

    private final short[] pcm = Signal.ramp(0, LONG);
    private final byte[] made = FlacFile.bytes(pcm);
    private TrackKey song;

    @BeforeEach
    void transcode() {
        transcodeTo("flac", 1_400);
        song = served("song", new byte[10], LENGTH);
        server.song("song.flac", made);
    }

    @Test
    void itsEndIsWhereTheAnswerEnds() throws IOException {
        server.sendUpTo(made.length / 2);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        assertEquals(
                new SignalPath.Form("mp3", OptionalInt.of(1_400), true),
                rig.playback().state().signal().orElseThrow().form(),
                "as the server names it");
        server.sendAll();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(pcm, rig.device.captured());
        assertArrayEquals(made, Files.readAllBytes(folder.resolve("streams").resolve(files().getFirst())));
    }

    @Test
    void aSeekBeginsThereWhereTheServerCan() {
        server.beginInTheMiddle();
        server.song("song.flac@9", FlacFile.bytes(Arrays.copyOfRange(pcm, 9 * Signal.RATE * 2, pcm.length)));
        server.sendUpTo(made.length / 4);
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        rig.device.forget();
        rig.playback().seek(Duration.ofMillis(9_500));
        Rig.until("it asks there", () -> server.asked().getLast().timeOffset() == 9);
        server.sendAll();
        rig.device.goOn();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        int from = Signal.RATE * 95 / 10;
        short[] heard = rig.device.captured();
        assertArrayEquals(
                Signal.ramp(from, LONG - from),
                Arrays.copyOfRange(heard, heard.length - (LONG - from) * 2, heard.length));
    }

    @Test
    void aSeekWaitsUntilAllIsThereWhereTheServerCannot() {
        server.sendUpTo(made.length / 4);
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        rig.playback().seek(Duration.ofMillis(9_500));
        rig.await(
                "it waits", s -> s.status() == Status.BUFFERING && s.position().toMillis() == 9_500);
        rig.device.forget();
        server.sendAll();
        rig.device.goOn();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertEquals(LONG - Signal.RATE * 95 / 10, rig.device.frames(), Signal.RATE / 10);
    }

    @Test
    void aServerThatComesBackSendsTheSameAgainAndNothingIsHeardTwice() throws IOException {
        server.sendUpTo(made.length / 2);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        server.kill();
        rig.await("it is missed", s -> s.supply() instanceof Supply.Offline);
        server.sendAll();
        server.comeBack();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(pcm, rig.device.captured());
    }

    @Test
    void aServerThatMakesItOtherwiseTheSecondTimeIsBegunAgainWhereItWasHeard() throws IOException {
        server.sendUpTo(made.length / 3);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        server.kill();
        rig.await("it is missed", s -> s.supply() instanceof Supply.Offline);
        short[] other = Signal.ramp(7, LONG);
        server.song("song.flac", FlacFile.bytes(other));
        server.sendAll();
        server.comeBack();
        PlaybackState end = rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertTrue(end.problem().isEmpty(), end::toString);
        short[] heard = rig.device.captured();
        int tail = 4 * Signal.RATE;
        assertArrayEquals(
                Arrays.copyOfRange(other, other.length - tail, other.length),
                Arrays.copyOfRange(heard, heard.length - tail, heard.length));
        short[] first = Arrays.copyOf(heard, 2 * Signal.RATE);
        assertEquals(-1, Arrays.mismatch(first, Arrays.copyOf(pcm, first.length)), "two things are not mixed");
        assertArrayEquals(
                FlacFile.bytes(other),
                Files.readAllBytes(folder.resolve("streams").resolve(files().getFirst())));
    }

    @Test
    void whatIsKeptOfflineIsHeardFirst() throws IOException {
        Path file = Signal.wav(folder.resolve("own.wav"), Signal.ramp(0, 22_050));
        offline.put(song, file);
        rig.playback().play(List.of(song), 0);
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, 22_050), rig.device.captured());
        assertTrue(server.asked().isEmpty(), "what is kept offline needs no server");
    }
}
