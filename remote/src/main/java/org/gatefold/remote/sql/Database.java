package org.gatefold.remote.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The one SQLite file: every write in turn on one platform thread, reads on a few others, because the driver would pin
 * the virtual threads that serve HTTP. Callers of any thread block until their transaction is committed or rolled back.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 3;
    private static final int WAITING_WRITES = 10_000;

    private final Link writer;
    private final List<Link> readers = new ArrayList<>();
    private final BlockingQueue<Link> idleReaders = new ArrayBlockingQueue<>(READERS);
    private final ExecutorService writeThread;
    private final ExecutorService readThreads;

    private Database(Path file) {
        writer = new Link(file, true);
        for (int i = 0; i < READERS; i++) {
            Link reader = new Link(file, false);
            readers.add(reader);
            idleReaders.add(reader);
        }
        writeThread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_WRITES),
                Thread.ofPlatform().name("remote-writer").daemon().factory());
        readThreads = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().name("remote-reader-", 0).daemon().factory());
    }

    /** Opens or makes the file and brings its tables up to date. */
    public static Database open(Path file) {
        Database database = new Database(file);
        try {
            database.write(tx -> {
                Migrations.apply(tx);
                return true;
            });
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    /**
     * Runs the work in one BEGIN IMMEDIATE transaction; when this returns, it is on the disk.
     *
     * @throws BusyException when too many writes wait already
     */
    public <T> T write(Function<Tx, T> work) {
        try {
            return await(writeThread.submit(() -> writer.run(work)));
        } catch (RejectedExecutionException e) {
            throw new BusyException();
        }
    }

    /** Runs the work on a consistent view of the file. */
    public <T> T read(Function<Tx, T> work) {
        return await(readThreads.submit(() -> {
            Link reader = idleReaders.take();
            try {
                return reader.run(work);
            } finally {
                idleReaders.add(reader);
            }
        }));
    }

    private static <T> T await(Future<T> answer) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException cause -> cause;
            case Error cause -> throw cause;
            case null, default -> new IllegalStateException(e);
        };
    }

    /** Lets the transactions that wait finish, then closes the file. */
    @Override
    public void close() {
        stop(writeThread);
        stop(readThreads);
        readers.forEach(Link::close);
        writer.close();
    }

    private static void stop(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
