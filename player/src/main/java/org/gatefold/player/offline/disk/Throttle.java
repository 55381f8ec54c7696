package org.gatefold.player.offline.disk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Holds a download to a number of bytes a second, and lets it go at once when it is to end. One thread. */
final class Throttle {
    private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(50);
    /** What a pause of the network may be made up for, in seconds. */
    private static final long BURST = 1;

    private final BooleanSupplier ended;
    private long rate;
    private long free;

    Throttle(BooleanSupplier ended) {
        this.ended = ended;
    }

    /** {@code bytesPerSecond} is 0 for no limit. */
    void limit(long bytesPerSecond) {
        rate = bytesPerSecond;
        free = System.nanoTime();
    }

    /** Waits as long as these bytes have to take. */
    void passed(int bytes) {
        if (rate == 0) {
            return;
        }
        long now = System.nanoTime();
        free = Math.max(free, now - TimeUnit.SECONDS.toNanos(BURST)) + bytes * TimeUnit.SECONDS.toNanos(1) / rate;
        while (!ended.getAsBoolean() && free - System.nanoTime() > 0) {
            LockSupport.parkNanos(Math.min(LONGEST_NAP, free - System.nanoTime()));
        }
    }
}
