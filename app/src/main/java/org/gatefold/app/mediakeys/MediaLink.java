package org.gatefold.app.mediakeys;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Connects to the desktop in the background, which takes a moment; may be closed before that is done. */
public final class MediaLink implements AutoCloseable {
    private final Executor worker;
    private MediaControls controls = MediaControls.none();
    private boolean closed;

    public MediaLink(Supplier<MediaControls> opening, Executor worker) {
        this.worker = worker;
        worker.execute(() -> {
            if (!isClosed()) {
                keep(opening.get());
            }
        });
    }

    /** Returns at once. */
    @Override
    public void close() {
        MediaControls left;
        synchronized (this) {
            closed = true;
            left = controls;
            controls = MediaControls.none();
        }
        worker.execute(left::close);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void keep(MediaControls made) {
        synchronized (this) {
            if (!closed) {
                controls = made;
                return;
            }
        }
        made.close();
    }
}
