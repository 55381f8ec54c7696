package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;

/** Servers that fail while they are heard. */
final class BrokenStreamTest extends StreamCase {
    private static final int LONG = 8 * Signal.RATE;
    private static final Duration LENGTH = Duration.ofSeconds(8);

    private final short[] pcm = Signal.ramp(0, LONG);
    private final byte[] bytes = FlacFile.bytes(pcm);

    @Test
    void aServerThatComesBackInMidStreamIsHeardToTheEndWithoutALostSample() throws IOException {
        TrackKey song = served("song", bytes, LENGTH);
        server.sendUpTo(bytes.length / 2);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        server.kill();
        PlaybackState away =
                rig.await("it is missed", s -> s.supply() instanceof Supply.Offline off && off.tries() > 1);
        assertTrue(away.problem().isEmpty(), "nobody has had to wait for long");
        server.sendAll();
        server.comeBack();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(pcm, rig.device.captured());
        assertTrue(server.asked().getLast().from() > 0, "it went on where it broke");
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("streams").resolve(files().getFirst())));
    }

    @Test
    void aServerThatIsGoneForGoodIsToldAndWhatIsHerePlaysOn() throws IOException {
        open(SHORT, 64 << 20);
        TrackKey song = served("song", bytes, LENGTH);
        TrackKey local = rig.wav("local", Signal.ramp(0, 22_050));
        server.sendUpTo(bytes.length / 2);
        rig.playback().play(List.of(song, local), 0);
        rig.await(Status.PLAYING);
        server.kill();
        PlaybackState state =
                rig.await("the other plays", s -> s.queue().current() == 1 && s.status() == Status.PLAYING);
        assertEquals(
                "“song” could not be played: its server cannot be reached.",
                state.problem().orElseThrow().english());
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        short[] heard = rig.device.captured();
        assertArrayEquals(Signal.ramp(0, 22_050), Arrays.copyOfRange(heard, heard.length - 44_100, heard.length));
        assertEquals(-1, Arrays.mismatch(Arrays.copyOf(pcm, LONG / 2), Arrays.copyOf(heard, LONG / 2)));
    }

    @Test
    void aServerThatIsAwayFromTheStartIsToldSoonForEverySong() throws IOException {
        open(SHORT, 64 << 20);
        List<TrackKey> songs =
                List.of(served("one", bytes, LENGTH), served("two", bytes, LENGTH), served("three", bytes, LENGTH));
        server.kill();
        rig.playback().play(songs, 0);
        PlaybackState state = rig.await(
                "it gave up", s -> s.problem().map(Said::english).orElse("").startsWith("None of the 3 tracks"));
        assertEquals(Status.PAUSED, state.status());
    }

    @Test
    void aServerWithoutRangesBeginsAgainAndNothingIsHeardTwice() throws IOException {
        TrackKey song = served("song", bytes, LENGTH);
        server.withoutRanges();
        server.sendUpTo(bytes.length / 2);
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
    void aFileThatChangedOnTheServerIsBegunAgainWhereItWasHeard() throws IOException {
        TrackKey song = served("song", bytes, LENGTH);
        server.sendUpTo(bytes.length / 2);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        server.kill();
        rig.await("it is missed", s -> s.supply() instanceof Supply.Offline);
        byte[] other = FlacFile.bytes(Signal.ramp(0, LONG + 10_000));
        server.song("song", other);
        server.sendAll();
        server.comeBack();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        short[] end = Signal.ramp(LONG, 10_000);
        short[] heard = rig.device.captured();
        assertArrayEquals(end, Arrays.copyOfRange(heard, heard.length - end.length, heard.length));
        assertTrue(rig.playback().state().problem().isEmpty());
    }

    @Test
    void anotherCopyIsHeardWhereTheServerStopped() throws IOException {
        TrackKey song = served("song", bytes, LENGTH);
        Track other = rig.library
                .byKeys(List.of(served("other copy", bytes, LENGTH)))
                .values()
                .iterator()
                .next();
        copies = track -> List.of(track, other);
        server.sendUpTo(bytes.length / 2);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        server.forget("song");
        server.sendAll();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertEquals("other copy", server.asked().getLast().song());
        assertEquals(LONG, rig.device.frames(), Signal.RATE / 10);
        assertTrue(rig.playback().state().problem().isEmpty());
    }

    @Test
    void moreThanWasPromisedIsLeftWhereItIs() throws IOException {
        server.sendTooMuch(50_000);
        TrackKey song = served("song", bytes, LENGTH);
        rig.playback().play(List.of(song), 0);
        rig.awaitEnd();
        assertArrayEquals(pcm, rig.device.captured());
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("streams").resolve(files().getFirst())));
    }

    @Test
    void anEndlessAnswerIsEndedAndLeavesNothing() throws IOException {
        open(
                new Terms(
                        Duration.ofMillis(20),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(4),
                        3,
                        false,
                        1 << 20),
                64 << 20);
        server.sendWithoutEnd();
        TrackKey song = served("song", bytes, LENGTH);
        rig.playback().play(List.of(song), 0);
        PlaybackState state = rig.await("it is told", s -> s.problem().isPresent());
        assertEquals(
                "“song” could not be played: more came than a track can be.",
                state.problem().orElseThrow().english());
        Rig.until("it is quiet", this::isQuiet);
        assertEquals(List.of(), files());
    }

    @Test
    void fiftySkipsLeaveNoThreadNoFileAndNoConnection() throws IOException {
        List<TrackKey> songs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            songs.add(served("song " + i, bytes, LENGTH));
        }
        server.sendUpTo(bytes.length / 2);
        rig.playback().play(songs, 0);
        for (int i = 0; i < 50; i++) {
            rig.playback().next();
        }
        rig.await("it is there", s -> s.queue().current() == 50);
        closeRig();
        Rig.until("it is quiet", this::isQuiet);
        assertEquals(
                List.of(),
                files().stream().filter(name -> name.endsWith(".part")).toList());
    }

    @Test
    void aSongTheServerHasNoMoreIsSkipped() throws IOException {
        TrackKey gone = rig.library.add("gone", "Server", new Origin.OnServer(HOME, "gone", 1_000), LENGTH);
        TrackKey here = fixture("ramp-a.flac");
        rig.playback().play(List.of(gone, here), 0);
        PlaybackState state = rig.await("the other plays", s -> s.status() == Status.PLAYING);
        assertEquals(
                "“gone” could not be played: its server does not have it any more.",
                state.problem().orElseThrow().english());
    }
}
