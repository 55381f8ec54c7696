package org.gatefold.remote.songs;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gatefold.remote.music.Facts;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.music.TagReader;
import org.gatefold.remote.sql.Database;

/**
 * Reads the music folder into the database on a thread of its own while everything else goes on; what is new is there
 * after every few hundred files. One run at a time; asked for during a run, another one follows.
 */
public final class Scan implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Scan.class.getName());
    private static final int AT_ONCE = 200;
    /** Part of each stamp: another number makes the next run read every file again. */
    private static final String MAKER = "2";

    private final Database database;
    private final MusicFolder folder;
    private final Clock clock;
    private final TagReader reader;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong met = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private Optional<Thread> thread = Optional.empty();

    public Scan(Database database, MusicFolder folder, Clock clock, TagReader reader) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.reader = reader;
    }

    /**
     * How far it is.
     *
     * @param met files of music met in this run, or in the last one
     * @param finished milliseconds since 1970 when the last run ended, 0 before
     */
    public record State(boolean running, long met, long finished) {}

    public State state() {
        return new State(running.get(), met.get(), finished.get());
    }

    /** Makes a run begin, now or after the present one. Returns at once. */
    public synchronized void start() {
        wanted.set(true);
        if (!closed.get() && running.compareAndSet(false, true)) {
            thread = Optional.of(
                    Thread.ofPlatform().name("remote-music-scan").daemon().start(this::runs));
        }
    }

    private void runs() {
        try {
            while (!ended()) {
                try {
                    run();
                } catch (CancellationException _) {
                    LOG.log(System.Logger.Level.DEBUG, "The scan was stopped");
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "The music could not be read", e);
                }
            }
        } catch (Error e) {
            rest();
            throw e;
        }
    }

    /**
     * Said once for each thread, at its end: said twice, the second time could end what another thread began in between.
     * Also after what no program survives, so that the next start is a start.
     */
    private synchronized void rest() {
        running.set(false);
        notifyAll();
    }

    /** Asked under the lock that {@link #start} takes, so that no wish falls between two looks. */
    private synchronized boolean ended() {
        if (closed.get() || !wanted.getAndSet(false)) {
            rest();
            return true;
        }
        return false;
    }

    /** Waits until no run is under way. @return false when it took longer than the given time */
    public synchronized boolean awaitIdle(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (running.get()) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (rest <= 0) {
                return false;
            }
            wait(rest);
        }
        return true;
    }

    private void run() {
        met.set(0);
        Map<String, String> known = new HashMap<>();
        database.read(SongTable::known).forEach(song -> known.put(song.path(), song.stamp()));
        Set<String> there = new HashSet<>();
        List<Read> batch = new ArrayList<>();
        boolean whole = folder.walk(file -> {
            if (closed.get()) {
                throw new CancellationException();
            }
            met.incrementAndGet();
            String stamp = stamp(file);
            if (stamp.equals(known.get(file.path()))) {
                there.add(file.path());
                return;
            }
            read(file, stamp).ifPresent(read -> {
                there.add(file.path());
                batch.add(read);
            });
            if (batch.size() >= AT_ONCE) {
                write(batch);
            }
        });
        write(batch);
        if (whole) {
            known.keySet().removeAll(there);
            remove(List.copyOf(known.keySet()));
        }
        finished.set(clock.millis());
    }

    /** What was read of a file. */
    private record Read(MusicFolder.Found file, Facts facts, String stamp) {}

    private static String stamp(MusicFolder.Found file) {
        return String.join(
                ":", MAKER, Long.toString(file.size()), Long.toString(file.modifiedMillis()), file.picture());
    }

    private Optional<Read> read(MusicFolder.Found file, String stamp) {
        try {
            return Optional.of(new Read(file, reader.facts(file.file(), file.path()), stamp));
        } catch (IOException | StackOverflowError e) {
            LOG.log(System.Logger.Level.WARNING, "Passed over " + file.path() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void write(List<Read> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long now = clock.millis();
        database.write(tx -> {
            SongTable table = new SongTable(tx);
            batch.forEach(read -> table.put(read.file, read.facts, read.stamp, now));
            table.settle();
            return true;
        });
        batch.clear();
    }

    private void remove(List<String> gone) {
        for (int i = 0; i < gone.size(); i += AT_ONCE) {
            List<String> some = gone.subList(i, Math.min(gone.size(), i + AT_ONCE));
            database.write(tx -> {
                SongTable table = new SongTable(tx);
                some.forEach(table::remove);
                table.settle();
                return true;
            });
        }
    }

    /** Ends a run after the file it is at, and waits for that. */
    @Override
    public void close() {
        Optional<Thread> last;
        synchronized (this) {
            closed.set(true);
            last = thread;
        }
        last.ifPresent(Scan::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
