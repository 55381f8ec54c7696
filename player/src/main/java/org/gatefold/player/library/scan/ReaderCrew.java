package org.gatefold.player.library.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatefold.player.library.tags.FileSaying;
import org.jspecify.annotations.Nullable;

/**
 * Two threads that read files. One that takes too long over a file is left behind with it, and another takes its place:
 * a parser that hangs cannot be ended, only abandoned.
 */
final class ReaderCrew {
    private static final int READERS = 2;
    private static final int MOST_LEFT_BEHIND = 8;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Reading reading;
    private final Duration limit;
    private final List<Thread> leftBehind = new ArrayList<>();

    ReaderCrew(Reading reading, Duration limit) {
        this.reading = reading;
        this.limit = limit;
    }

    /**
     * Reads the files and gives each outcome to {@code sink} on the calling thread, in any order. Once {@code cancelled},
     * which is asked on the readers' threads too, no further file is begun. Blocks until all is done.
     */
    void read(List<Candidate> files, BooleanSupplier cancelled, Consumer<Outcome> sink) throws InterruptedException {
        Shift shift = new Shift(files, cancelled);
        for (int i = 0; i < Math.min(READERS, files.size()); i++) {
            shift.add();
        }
        for (int open = files.size(); open > 0; ) {
            Outcome outcome = shift.done.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (outcome != null) {
                sink.accept(outcome);
                open--;
            }
            if (shift.isStopped()) {
                open -= shift.drop();
            }
            shift.leaveOverdue();
        }
    }

    /** Files taken one after another by the readers of one call. */
    private final class Shift {
        private final Queue<Candidate> waiting;
        private final BlockingQueue<Outcome> done = new LinkedBlockingQueue<>();
        private final List<Reader> readers = new ArrayList<>();
        private final BooleanSupplier cancelled;
        private volatile boolean stopped;

        Shift(List<Candidate> files, BooleanSupplier cancelled) {
            waiting = new ConcurrentLinkedQueue<>(files);
            this.cancelled = cancelled;
        }

        /** Whether no further file is to be begun; once so it stays so. */
        boolean isStopped() {
            if (!stopped && cancelled.getAsBoolean()) {
                stopped = true;
            }
            return stopped;
        }

        /** The next file to read, if there is one and it is to be read. */
        Optional<Candidate> next() {
            return isStopped() ? Optional.empty() : Optional.ofNullable(waiting.poll());
        }

        void add() {
            Reader reader = new Reader(this);
            readers.add(reader);
            reader.thread.start();
        }

        int drop() {
            int dropped = 0;
            while (waiting.poll() != null) {
                dropped++;
            }
            return dropped;
        }

        void leaveOverdue() {
            for (Reader reader : List.copyOf(readers)) {
                Turn turn = reader.turn;
                if (turn != null && turn.isOver(limit) && turn.claim()) {
                    done.add(new Outcome.Unreadable(turn.candidate, FileSaying.TOO_SLOW.with(limit.toSeconds()), true));
                    readers.remove(reader);
                    leave(reader.thread);
                    if (leftBehind.size() < MOST_LEFT_BEHIND) {
                        add();
                    } else if (readers.isEmpty()) {
                        giveUp();
                    }
                }
            }
        }

        private void giveUp() {
            for (Candidate file = waiting.poll(); file != null; file = waiting.poll()) {
                done.add(new Outcome.Unreadable(file, FileSaying.LEFT_OUT.with(), true));
            }
        }
    }

    private void leave(Thread thread) {
        thread.interrupt();
        leftBehind.removeIf(hanging -> !hanging.isAlive());
        leftBehind.add(thread);
    }

    /** One reader at its work. */
    private final class Reader {
        private final Shift shift;
        private final Thread thread;
        private volatile @Nullable Turn turn;

        Reader(Shift shift) {
            this.shift = shift;
            thread = Thread.ofPlatform()
                    .daemon()
                    .name("library-reader")
                    .priority(Thread.MIN_PRIORITY + 1)
                    .unstarted(this::work);
        }

        private void work() {
            for (Optional<Candidate> file = shift.next(); file.isPresent(); file = shift.next()) {
                Turn mine = new Turn(file.get(), System.nanoTime());
                turn = mine;
                Outcome outcome = reading.read(file.get());
                if (!mine.claim()) {
                    return;
                }
                shift.done.add(outcome);
            }
        }
    }

    /** One file in one reader's hands; whoever claims it first, reader or overseer, says what came of it. */
    private static final class Turn {
        private final Candidate candidate;
        private final long began;
        private final AtomicBoolean claimed = new AtomicBoolean();

        Turn(Candidate candidate, long began) {
            this.candidate = candidate;
            this.began = began;
        }

        boolean isOver(Duration limit) {
            return System.nanoTime() - began > limit.toNanos();
        }

        boolean claim() {
            return claimed.compareAndSet(false, true);
        }
    }
}
