package org.gatefold.app.ui;

import java.time.Duration;

/**
 * Does one thing not more often than once in a gap, however often it is asked for: at once after a quiet time, and what
 * is asked for too soon, once, when the gap is over. The last asking is always answered. On the JavaFX thread.
 */
public final class Pace implements AutoCloseable {
    private final Duration gap;
    private final Debounce pause;
    private final Runnable act;
    private boolean resting;
    private boolean asked;

    public Pace(Duration gap, Debounce pause, Runnable act) {
        this.gap = gap;
        this.pause = pause;
        this.act = act;
    }

    public void ask() {
        asked = true;
        if (!resting) {
            go();
        }
    }

    /** Drops what was asked for and not done yet. */
    @Override
    public void close() {
        pause.close();
        asked = false;
    }

    private void go() {
        asked = false;
        resting = true;
        pause.after(gap, this::rested);
        act.run();
    }

    private void rested() {
        resting = false;
        if (asked) {
            go();
        }
    }
}
