package org.gatefold.app.ui;

import java.time.Duration;

/** Does the last of several things asked in a row, a while later, on the JavaFX thread; an earlier one still waiting is dropped. */
public interface Debounce extends AutoCloseable {
    void after(Duration pause, Runnable act);

    /** Drops what waits. */
    @Override
    void close();
}
