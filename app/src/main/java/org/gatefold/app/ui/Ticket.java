package org.gatefold.app.ui;

import java.util.concurrent.atomic.AtomicBoolean;

/** A load under way; after {@link #close()} its answer is dropped. */
public final class Ticket implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
