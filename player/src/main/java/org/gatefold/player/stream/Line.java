package org.gatefold.player.stream;

import org.jspecify.annotations.Nullable;

/**
 * The one connection of a stream, so that others than the thread that fills can end it: by an interrupt, and only while
 * that thread waits for the network, never while it writes to the file. For one thread at a time.
 */
final class Line {
    private @Nullable Thread waiting;
    private boolean busy;
    private long begunAt;
    private boolean hungUp;
    private boolean moved;
    private boolean cut;

    /** The thread that fills goes for another connection. */
    void begin() {
        busy = true;
        begunAt = System.nanoTime();
        hungUp = cut;
        moved = false;
    }

    /** It waits for the network from now on; false when it shall not. */
    boolean waits(Thread thread) {
        waiting = hungUp ? null : thread;
        return !hungUp;
    }

    /** It waits no more. Called by itself, so that no interrupt is left over. */
    void goesOn() {
        waiting = null;
        if (Thread.interrupted()) {
            hungUp = true;
        }
    }

    void left() {
        busy = false;
    }

    /** Whether there is a connection, or will be in a moment. */
    boolean isBusy() {
        return busy;
    }

    /** It was ended in order to go on elsewhere: no fault. */
    boolean wasMoved() {
        return moved;
    }

    void move() {
        moved = true;
        hangUp();
    }

    /** Ends it when it has been silent for that long. */
    void dropSilent(long lastByteNanos, long nanos) {
        if (busy && System.nanoTime() - Math.max(lastByteNanos, begunAt) > nanos) {
            hangUp();
        }
    }

    /** Ends it for good. */
    void cut() {
        cut = true;
        hangUp();
    }

    private void hangUp() {
        hungUp = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
