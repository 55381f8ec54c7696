package org.gatefold.store.till;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs work by key: never twice at once for the same key, never one key behind another. The work says how long to wait
 * before it wants to run again; while it waits a timer is armed.
 */
final class Lanes<K> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lanes.class.getName());
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(35);

    private final Function<K, Optional<Duration>> work;
    private final ScheduledExecutorService timer;
    private final ExecutorService workers;
    private final ConcurrentHashMap<K, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(String name, Function<K, Optional<Duration>> work) {
        this.work = work;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name + "-timer").factory());
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /** Runs the key's work now, or once more when it is running. */
    void go(K key) {
        lanes.computeIfAbsent(key, Lane::new).go();
    }

    /** Ends the wait of every key that waits. */
    void wake() {
        lanes.values().forEach(Lane::wake);
    }

    /** Interrupts what is running and waits for it to stop. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "a purchase did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lane {
        private final K key;
        private boolean running;
        private boolean again;
        private @Nullable Future<?> due;

        Lane(K key) {
            this.key = key;
        }

        synchronized void go() {
            if (running) {
                again = true;
            } else {
                start();
            }
        }

        synchronized void wake() {
            if (!running && due != null) {
                start();
            } else if (running) {
                again = true;
            }
        }

        private void start() {
            if (due != null) {
                due.cancel(false);
                due = null;
            }
            try {
                running = true;
                workers.execute(this::run);
            } catch (RejectedExecutionException e) {
                running = false;
            }
        }

        private void run() {
            Optional<Duration> wait = Optional.of(AFTER_A_FAULT);
            try {
                wait = work.apply(key);
            } catch (RuntimeException e) {
                if (!workers.isShutdown()) {
                    LOG.log(Level.ERROR, "a purchase stumbled and goes on in a minute", e);
                }
            } finally {
                ended(wait);
            }
        }

        private synchronized void ended(Optional<Duration> wait) {
            running = false;
            if (again) {
                again = false;
                start();
            } else if (wait.isPresent() && !timer.isShutdown()) {
                arm(wait.get());
            }
        }

        private void arm(Duration wait) {
            try {
                due = timer.schedule(this::go, wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "closed while a purchase was to wait");
            }
        }
    }
}
