package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the queue cannot be written down is told once, and is over when it can be again. */
@Timeout(120)
final class JournalTest {
    private final AtomicBoolean full = new AtomicBoolean();
    private final BlockingQueue<Optional<Said>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<SavedPlayback> asked = new LinkedBlockingQueue<>();

    @Test
    void aDiskThatTakesNothingIsToldOnceUntilItTakesSomethingAgain() throws Exception {
        Journal[] made = new Journal[1];
        try (Journal journal = new Journal(new Disk(), new NoLog(), () -> told.add(made[0].problem()))) {
            made[0] = journal;
            save(journal);
            full.set(true);
            save(journal);
            assertEquals(Optional.of(PlaySaying.NOT_KEPT.with()), next());
            save(journal);
            full.set(false);
            save(journal);
            assertEquals(Optional.empty(), next());
        }
        assertTrue(told.isEmpty(), "neither what went well nor the second failure says anything");
    }

    /** Waits until the disk was asked, so that no newer state takes the place of this one. */
    private void save(Journal journal) throws InterruptedException {
        journal.save(SavedPlayback.NONE);
        assertTrue(asked.poll(60, TimeUnit.SECONDS) != null, "nothing was saved");
    }

    private Optional<Said> next() throws InterruptedException {
        Optional<Said> next = told.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing was told");
        return next;
    }

    /** A disk that may be full. */
    private final class Disk implements PlaybackStore {
        @Override
        public SavedPlayback load() {
            return SavedPlayback.NONE;
        }

        @Override
        public void save(SavedPlayback playback) {
            boolean refuses = full.get();
            asked.add(playback);
            if (refuses) {
                throw new StorageException(StorageException.Reason.FULL, "the disk is full", null);
            }
        }
    }

    /** Nothing is heard here. */
    private static final class NoLog implements ListenLog {
        @Override
        public void counted(Listen listen) {}

        @Override
        public void listenedAt(UUID opId, Instant time) {}

        @Override
        public void heard(UUID opId, Duration total) {}
    }
}
