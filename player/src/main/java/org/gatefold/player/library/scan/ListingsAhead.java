package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Looks into folders a little before they are asked for, on one more thread, since most of that time goes into waiting for
 * the system. Whoever asks for a folder that nobody has begun looks into it himself. For one thread.
 */
final class ListingsAhead implements AutoCloseable {
    private static final int MOST_AHEAD = 64;

    private final BlockingDeque<Task> soon = new LinkedBlockingDeque<>();
    private final Map<Path, Task> tasks = new HashMap<>();
    private final Semaphore room = new Semaphore(MOST_AHEAD);
    private final Thread thread;

    /** What came of a look into a folder, and when that had last changed before. */
    static final class Looked {
        private final long time;
        private final @Nullable Listing listing;
        private final @Nullable IOException failure;

        private Looked(long time, @Nullable Listing listing, @Nullable IOException failure) {
            this.time = time;
            this.listing = listing;
            this.failure = failure;
        }

        static Looked into(Path folder) {
            long time = FolderWatch.time(folder);
            try {
                return new Looked(time, Listing.of(folder), null);
            } catch (IOException e) {
                return new Looked(time, null, e);
            }
        }

        long time() {
            return time;
        }

        /** @throws IOException when it could not be looked into */
        Listing listing() throws IOException {
            if (listing == null) {
                throw failure == null ? new IOException("nothing came of it") : failure;
            }
            return listing;
        }
    }

    /** A folder to look into; whoever claims it first does it. */
    private static final class Task {
        private final Path folder;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CompletableFuture<Looked> looked = new CompletableFuture<>();

        Task(Path folder) {
            this.folder = folder;
        }

        boolean claim() {
            return claimed.compareAndSet(false, true);
        }
    }

    ListingsAhead() {
        thread = Thread.ofPlatform().daemon().name("library-walker").start(this::work);
    }

    /** These are asked for next, in this order, before all that were named already. */
    void next(List<Path> folders) {
        for (Path folder : folders.reversed()) {
            Task task = new Task(folder);
            tasks.put(folder, task);
            soon.addFirst(task);
        }
    }

    /** Blocks on the disk. */
    Looked of(Path folder) {
        Task task = tasks.remove(folder);
        if (task == null || task.claim()) {
            return Looked.into(folder);
        }
        Looked looked = task.looked.join();
        room.release();
        return looked;
    }

    private void work() {
        try {
            while (true) {
                room.acquire();
                Task task = soon.takeFirst();
                while (!task.claim()) {
                    task = soon.takeFirst();
                }
                look(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody asks any more
        }
    }

    /** Whatever happens, nobody waits for it in vain. */
    private static void look(Task task) {
        try {
            task.looked.complete(Looked.into(task.folder));
        } catch (RuntimeException | Error e) {
            task.looked.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
