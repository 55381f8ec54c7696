package org.gatefold.player.audio.line;

import java.util.function.LongSupplier;

/** How many frames are left of those that were given to something that plays them at a steady rate. */
final class Drain {
    private final int rate;
    private final LongSupplier nanos;
    private boolean running;
    private long since;
    private double held;
    private long empty;

    /** {@code nanos} is a monotonic clock. */
    Drain(int rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    void add(int frames) {
        elapse();
        held += frames;
        empty = 0;
    }

    int held() {
        elapse();
        return (int) Math.ceil(held);
    }

    /** For how many nanoseconds nothing has been left. */
    long emptyFor() {
        elapse();
        return empty;
    }

    void start() {
        if (!running) {
            running = true;
            since = nanos.getAsLong();
        }
    }

    void stop() {
        elapse();
        running = false;
    }

    void clear() {
        held = 0;
    }

    private void elapse() {
        if (running) {
            long now = nanos.getAsLong();
            double left = held - (now - since) * (double) rate / 1e9;
            held = Math.max(0, left);
            empty += left < 0 ? Math.round(-left * 1e9 / rate) : 0;
            since = now;
        }
    }
}
