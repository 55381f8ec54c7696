package org.gatefold.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that happens in another process, looking ten times a second. */
public final class Until {
    private Until() {}

    public static void isTrue(String what, int seconds, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("After " + seconds + " s it still does not hold: " + what);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
