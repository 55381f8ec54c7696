package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.sql.SqlPlaybackStore;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue is where it was when the program starts again, however it ended. */
final class RestartTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsAsItWasAndPaused() throws IOException {
        try (Rig rig = new Rig(folder)) {
            List<TrackKey> tracks =
                    List.of(rig.wav("one", Signal.ramp(0, 44_100)), rig.wav("two", Signal.ramp(0, 88_200)));
            rig.playback().play(tracks, 1);
            rig.playback().repeat(Repeat.ALL);
            rig.playback().shuffled(true);
            rig.playback().volume(0.4);
            rig.playback().pause();
            rig.playback().seek(Duration.ofMillis(1_250));
            PlaybackState before =
                    rig.await("it stands there", s -> s.position().equals(Duration.ofMillis(1_250)));
            rig.restart();
            PlaybackState after = rig.playback().state();
            assertEquals(Status.PAUSED, after.status());
            assertEquals(before.queue(), after.queue());
            assertEquals(Duration.ofMillis(1_250), after.position());
            assertEquals(new Volume(0.4, false), after.volume());
            assertEquals("two", after.track().orElseThrow().title());
        }
    }

    @Test
    void goingOnAfterARestartBeginsAtThatPlace() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback().edit(q -> PlayQueue.EMPTY);
            TrackKey track = rig.wav("one", Signal.ramp(0, 29_000));
            rig.playback().enqueue(List.of(track));
            rig.playback().seek(Duration.ofMillis(300));
            rig.restart();
            rig.playback().resume();
            rig.awaitEnd();
            assertEquals(13_230, rig.device.captured()[0] + 15_000, 1);
        }
    }

    @Test
    void withoutAGoodbyeTheLastSecondsAreKeptAllTheSame() throws IOException {
        try (Rig rig = new Rig(folder)) {
            rig.playback().play(List.of(rig.wav("long", Signal.ramp(0, 12 * Signal.RATE))), 0);
            try (Database other = new Database(folder.resolve("user.db"), Durability.KEEP)) {
                SqlPlaybackStore store = new SqlPlaybackStore(other);
                Rig.until(
                        "a place in the track was saved",
                        () -> store.load().position().compareTo(Duration.ofSeconds(3)) > 0);
                assertEquals(1, store.load().queue().tracks().size());
            }
            assertNotEquals(Status.PAUSED, rig.playback().state().status());
        }
    }

    @Test
    void aTrackTheScannerFindsLaterIsKnownThen() {
        TrackKey key = new TrackKey("fp:Signal/sweep-a.mp3");
        try (Rig rig = new Rig(folder)) {
            rig.playback().enqueue(List.of(key));
            PlaybackState unknown =
                    rig.await("it is in the queue", s -> s.queue().tracks().size() == 1);
            assertTrue(unknown.track().isEmpty());
            rig.fixture("sweep-a.mp3");
            rig.library.tellChange();
            rig.await("it is known", s -> s.track().isPresent());
        }
    }

    @Test
    void aLongQueueIsNotWrittenAgainForItsPosition() {
        try (Database user = new Database(folder.resolve("queue.db"), Durability.KEEP)) {
            org.gatefold.player.sql.PlayerTables.bringUp(user, java.time.Clock.systemUTC());
            SqlPlaybackStore store = new SqlPlaybackStore(user);
            PlayQueue queue = PlayQueue.of(
                    IntStream.range(0, 20_000)
                            .mapToObj(i -> new TrackKey("fp:" + i))
                            .toList(),
                    7,
                    Repeat.OFF);
            store.save(new SavedPlayback(queue, Duration.ZERO, new Volume(1, false)));
            user.write(
                    tx -> tx.update(
                            "create temp trigger no_more before insert on queue_track begin select raise(abort, 'written again'); end"));
            SavedPlayback later = new SavedPlayback(queue.at(8), Duration.ofSeconds(5), new Volume(1, true));
            store.save(later);
            assertEquals(later, new SqlPlaybackStore(user).load());
        }
    }
}
