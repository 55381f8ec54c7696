package org.gatefold.player.library.scan;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps what was read on a thread of its own, one batch after the other, while the next one is read. What goes wrong
 * there is thrown at whoever hands over the next batch. Belongs to the thread that reads.
 */
public final class Keeping implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("library-keeper").factory());
    private final AtomicReference<Future<?>> pending = new AtomicReference<>();

    /** Waits until the batch before is kept, and has this one kept. */
    public void hand(Runnable work) throws InterruptedException {
        finish();
        pending.set(thread.submit(work));
    }

    /** Waits until all that was handed over is kept. */
    public void finish() throws InterruptedException {
        Future<?> last = pending.getAndSet(null);
        if (last != null) {
            try {
                last.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
    }

    /** Lets what is handed over be kept still, and takes no more. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
