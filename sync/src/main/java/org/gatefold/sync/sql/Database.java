package org.gatefold.sync.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * A SQLite file with one writer and three readers, each a platform thread with its own connection (the driver pins
 * virtual threads). Every method blocks its caller until its transaction is done and may be called from any thread
 * but the JavaFX one and the database's own.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;

    private final Path file;
    private final Session writer;
    private final ExecutorService writing;
    private final ExecutorService reading;
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Session> allReaders = new ArrayList<>();

    public Database(Path file, Durability durability) {
        this.file = file;
        String name = String.valueOf(file.getFileName());
        writer = new Session(file, durability, false);
        writing = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name + "-writer").factory());
        reading = Executors.newFixedThreadPool(READERS, Thread.ofPlatform().daemon().name(name + "-reader-", 0).factory());
        for (int i = 0; i < READERS; i++) {
            Session session = new Session(file, durability, true);
            allReaders.add(session);
            readers.add(session);
        }
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
            tx.script("create table if not exists migration(module text not null, version integer not null, at integer not null, primary key(module, version)) without rowid");
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
                throw new StorageException(StorageException.Reason.NEWER_VERSION,
                    file.getFileName() + " was written by a newer version of Gatefold. Install that version again.", null);
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
        return read(tx -> tx.one("pragma quick_check(1)", row -> row.text(1)).orElse("").equals("ok"));
    }

    /** Writes a compact copy of the whole database to a file that must not exist yet. */
    public void copyTo(Path target) {
        await(writing, () -> {
            writer.bare("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
            return true;
        });
    }

    @Override
    public void close() {
        writing.shutdown();
        reading.shutdown();
        writing.close();
        reading.close();
        allReaders.forEach(Session::close);
        writer.close();
    }

    private <T> T await(ExecutorService executor, java.util.concurrent.Callable<T> work) {
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
