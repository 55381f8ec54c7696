package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Play;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was heard of a track decides whether it becomes a play, together with the row that reports it. */
final class ListensTest {
    private static final int FRAMES = 44_100;

    @TempDir
    Path folder;

    private Rig rig;
    private TrackKey track;

    @BeforeEach
    void open() throws IOException {
        rig = new Rig(folder);
        track = rig.wav("track", Signal.ramp(0, FRAMES));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aTrackHeardToItsEndIsOnePlayAndOneRowThatReportsIt() {
        Instant before = Instant.now().minusMillis(1);
        rig.playback().play(List.of(track), 0);
        rig.awaitEnd();
        rig.closePlayback();
        List<Play> history = rig.listening.history(0, 10);
        assertEquals(1, history.size());
        assertFalse(history.getFirst().listenedAt().isBefore(before));
        assertEquals(track, history.getFirst().track().orElseThrow().key());
        JsonObject listen = JsonParser.parseString(payloads().getFirst()).getAsJsonObject();
        assertEquals(
                history.getFirst().listenedAt().getEpochSecond(),
                listen.get("listened_at").getAsLong());
        assertEquals(1, payloads().size());
        assertEquals(Duration.ofSeconds(1), rig.listening.totals(Instant.EPOCH).listened());
        rig.restart();
    }

    @Test
    void lessThanHalfIsNone() {
        rig.device.holdAt(FRAMES / 2 - 1);
        rig.playback().play(List.of(track), 0);
        Rig.until("nearly half was heard", () -> rig.device.frames() == FRAMES / 2 - 1);
        rig.restart();
        assertEquals(0, plays());
    }

    @Test
    void halfOfItIsOneThoughItNeverEnds() {
        rig.device.holdAt(FRAMES / 2);
        rig.playback().play(List.of(track), 0);
        Rig.until("the play is counted", () -> plays() == 1);
        rig.restart();
        assertEquals(1, plays());
    }

    @Test
    void seekingToTheEndIsNotHearing() {
        rig.device.holdAt(4_410);
        rig.playback().play(List.of(track), 0);
        rig.await(Status.PLAYING);
        rig.playback().seek(Duration.ofMillis(700));
        rig.await("it is there", s -> s.position().toMillis() >= 700);
        rig.device.goOn();
        rig.await("it ended", s -> s.status() == Status.PAUSED);
        rig.restart();
        assertEquals(0, plays());
    }

    @Test
    void hearingTheSameQuarterTwiceIsHalf() {
        rig.device.holdAt(FRAMES / 4);
        rig.playback().play(List.of(track), 0);
        Rig.until("a quarter was heard", () -> rig.device.frames() == FRAMES / 4);
        rig.playback().seek(Duration.ZERO);
        rig.device.holdAt(FRAMES / 2);
        Rig.until("the play is counted", () -> plays() == 1);
    }

    @Test
    void aPauseAddsNothing() {
        rig.device.holdAt(FRAMES / 4);
        rig.playback().play(List.of(track), 0);
        Rig.until("a quarter was heard", () -> rig.device.frames() == FRAMES / 4);
        rig.playback().pause();
        rig.playback().seek(Duration.ofMillis(100));
        rig.playback().resume();
        rig.playback().pause();
        rig.await(Status.PAUSED);
        rig.restart();
        assertEquals(0, plays());
    }

    @Test
    void whatWasMutedWasNotHeard() {
        rig.playback().mute(true);
        rig.playback().play(List.of(track), 0);
        rig.awaitEnd();
        rig.restart();
        assertEquals(0, plays());
    }

    @Test
    void repeatOneCountsEveryRound() {
        rig.playback().repeat(Repeat.ONE);
        rig.playback().play(List.of(track), 0);
        Rig.until("three rounds counted", () -> plays() >= 3);
        assertEquals(plays(), payloads().size());
    }

    @Test
    void everyTrackThatFollowsWithoutAGapCounts() throws IOException {
        TrackKey other = rig.wav("other", Signal.ramp(FRAMES, FRAMES));
        rig.playback().play(List.of(track, other, track), 0);
        rig.awaitEnd();
        rig.restart();
        assertEquals(3, plays());
        assertEquals(2, rig.listening.playCounts(java.util.Set.of(track)).get(track));
        assertTrue(rig.outbox.waiting().byKind().get("listen") == 3);
    }

    private int plays() {
        return rig.listening.totals(Instant.EPOCH).plays();
    }

    private List<String> payloads() {
        return rig.user.read(tx -> tx.list(
                "select payload from outbox where kind='listen'",
                row -> new String(row.bytes(1), StandardCharsets.UTF_8)));
    }
}
