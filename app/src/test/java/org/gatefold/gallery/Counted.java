package org.gatefold.gallery;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.gatefold.app.ui.Background;

/** A background that knows whether anything that was asked for is not answered yet. */
public final class Counted implements AutoCloseable {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger open = new AtomicInteger();

    public Background background() {
        return new Background(counting(workers), counting(Platform::runLater));
    }

    /** How much is being read, or read and not shown yet. */
    public int open() {
        return open.get();
    }

    private Executor counting(Executor to) {
        return work -> {
            open.incrementAndGet();
            to.execute(() -> {
                try {
                    work.run();
                } finally {
                    open.decrementAndGet();
                }
            });
        };
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
