package org.gatefold.sync.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A SQLite file with one writer and three readers, each a platform thread with its own connection (the driver pins
 * virtual threads). Every method blocks its caller until its transaction is done, interrupted or not, and may be called
 * from any thread but the JavaFX one and the database's own: a transaction that asks for another one is refused.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private final Path file;
    private final Session writer;
    private final ExecutorService writing;
    private final ExecutorService reading;
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Session> allReaders = new ArrayList<>();
    private final Set<Thread> ownThreads = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    public Database(Path file, Durability durability) {
        this.file = file;
        String name = String.valueOf(file.getFileName());
        writer = new Session(file, durability, false);
        writing = Executors.newSingleThreadExecutor(
                own(Thread.ofPlatform().daemon().name(name + "-writer").factory()));
        reading = Executors.newFixedThreadPool(
                READERS,
                own(Thread.ofPlatform().daemon().name(name + "-reader-", 0).factory()));
        for (int i = 0; i < READERS; i++) {
            Session session = new Session(file, durability, true);
            allReaders.add(session);
            readers.add(session);
        }
    }

    private ThreadFactory own(ThreadFactory factory) {
        return work -> {
            Thread thread = factory.newThread(work);
            ownThreads.add(thread);
            return thread;
        };
    }

    public Path file() {
        return file;
    }

    /** Runs the work inside {@code BEGIN IMMEDIATE … COMMIT}; when it returns, the change is as durable as the database is. */
    public <T> T write(Work<T> work) {
        return await(writing, () -> writer.run(work));
    }

    /** Runs the work on a consistent view that cannot write. */
    public <T> T read(Work<T> work) {
        return await(reading, () -> {
            Session session = readers.remove();
            try {
                return session.run(work);
            } finally {
                readers.add(session);
            }
        });
    }

    /**
     * Brings one module's tables to the newest step, each in a transaction of its own, forward only. {@code steps} are
     * SQL scripts; step n of the list is version n + 1.
     *
     * @throws StorageException NEWER_VERSION when the file was written by a newer program
     */
    public void migrate(String module, List<String> steps, Clock clock) {
        write(tx -> {
            tx.script(
                    "create table if not exists migration(module text not null, version integer not null, at integer not null, primary key(module, version)) without rowid");
            return true;
        });
        for (int step = 1; step <= steps.size(); step++) {
            migrateTo(module, step, steps, clock);
        }
    }

    private void migrateTo(String module, int step, List<String> steps, Clock clock) {
        write(tx -> {
            long have = tx.count("select max(version) from migration where module=?", module);
            if (have > steps.size()) {
                throw new StorageException(
                        StorageException.Reason.NEWER_VERSION,
                        file.getFileName() + " was written by a newer version of Gatefold. Install that version again.",
                        null);
            }
            if (have < step) {
                tx.script(steps.get(step - 1));
                tx.update("insert into migration(module, version, at) values(?,?,?)", module, step, clock.instant());
            }
            return true;
        });
    }

    /** Whether SQLite finds the file sound; reads all of it. */
    public boolean isSound() {
        return read(tx ->
                tx.one("pragma quick_check(1)", row -> row.text(1)).orElse("").equals("ok"));
    }

    /** Writes a compact copy of the whole database to a file that must not exist yet. */
    public void copyTo(Path target) {
        await(writing, () -> {
            writer.bare("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
            return true;
        });
    }

    /** Brings everything from the write-ahead log into the file and empties it: what was overwritten is in neither any more. */
    public void emptyLog() {
        await(writing, () -> {
            writer.bare("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        });
    }

    /** Lets the transactions that were asked for end, then closes the file. Whoever asks later is told that it is closed. */
    @Override
    public void close() {
        refuseOwnThread();
        if (closed.getAndSet(true)) {
            return;
        }
        writing.shutdown();
        reading.shutdown();
        awaitEnd(writing);
        awaitEnd(reading);
        allReaders.forEach(Session::close);
        writer.close();
    }

    /** Unlike the executor's own close it drops nothing when the caller is interrupted: somebody waits for each transaction. */
    private static void awaitEnd(ExecutorService executor) {
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                boolean ended = executor.awaitTermination(1, TimeUnit.MINUTES);
                if (!ended) {
                    LOG.log(System.Logger.Level.WARNING, "a transaction does not end");
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseOwnThread() {
        if (ownThreads.contains(Thread.currentThread())) {
            throw new IllegalStateException(
                    "A transaction of " + file.getFileName() + " asks for another one. Use the Tx it was given.");
        }
    }

    private <T> T await(ExecutorService executor, Callable<T> work) {
        refuseOwnThread();
        Future<T> future;
        try {
            future = executor.submit(work);
        } catch (RejectedExecutionException e) {
            throw new StorageException(StorageException.Reason.OTHER, file.getFileName() + " is closed.", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw rethrow(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrow(ExecutionException e) {
        return switch (e.getCause()) {
            case StorageException s -> new StorageException(s.reason(), String.valueOf(s.getMessage()), s);
            case RuntimeException r -> r;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(e);
        };
    }
}
