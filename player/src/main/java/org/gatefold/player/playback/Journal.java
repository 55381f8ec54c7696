package org.gatefold.player.playback;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what playback does, on a thread of its own, because the disk may be slow. Of states only the newest is
 * saved; listens are all kept and, when the disk refuses one, tried again with the next thing to write.
 */
final class Journal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    private final PlaybackStore store;
    private final ListenLog log;
    private final AtomicReference<@Nullable SavedPlayback> newest = new AtomicReference<>();
    private final java.util.ArrayDeque<Runnable> unwritten = new java.util.ArrayDeque<>();
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("playback-journal").factory());

    private final Runnable turned;
    private volatile Optional<Said> problem = Optional.empty();

    /** @param turned told, on the journal's own thread, when writing begins to fail or works again */
    Journal(PlaybackStore store, ListenLog log, Runnable turned) {
        this.store = store;
        this.log = log;
        this.turned = turned;
    }

    /** That nothing can be written down just now. Any thread. */
    Optional<Said> problem() {
        return problem;
    }

    void save(SavedPlayback state) {
        if (newest.getAndSet(state) == null) {
            submit(this::saveNewest);
        }
    }

    void counted(Listen listen) {
        submit(() -> keep(() -> log.counted(listen)));
    }

    void heard(UUID opId, Duration total) {
        submit(() -> keep(() -> log.heard(opId, total)));
    }

    /** Writes what is left; waits for it, but not for ever. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "the user database did not take the last of playback in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(Runnable work) {
        try {
            writing.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "playback went on after it was closed", e);
        }
    }

    private void saveNewest() {
        SavedPlayback state = newest.getAndSet(null);
        if (state != null) {
            attempt(() -> store.save(state));
        }
        writeLeft();
    }

    private void keep(Runnable write) {
        unwritten.addLast(write);
        writeLeft();
    }

    private void writeLeft() {
        while (!unwritten.isEmpty() && attempt(unwritten.getFirst())) {
            unwritten.removeFirst();
        }
    }

    private boolean attempt(Runnable write) {
        try {
            write.run();
            stands(Optional.empty());
            return true;
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "playback could not be written down", e);
            stands(Optional.of(PlaySaying.NOT_KEPT.with()));
            return false;
        }
    }

    private void stands(Optional<Said> now) {
        boolean other = !now.equals(problem);
        problem = now;
        if (other) {
            turned.run();
        }
    }
}
