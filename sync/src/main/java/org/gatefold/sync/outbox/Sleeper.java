package org.gatefold.sync.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Time as the outbox waits for it: nanoseconds that never run backwards and a sleep that {@code wake} cuts short. */
interface Sleeper {
    /** Nanoseconds since some moment; they stand still while the machine is suspended on some systems. */
    long nanos();

    /** Sleeps until the time has passed or {@code wake} was called since the last sleep ended. */
    void sleep(Duration atMost) throws InterruptedException;

    /** Ends this sleep or, when nobody sleeps, the next one. Any thread. */
    void wake();

    static Sleeper ofSystem() {
        return new Sleeper() {
            private final Semaphore wakes = new Semaphore(0);

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration atMost) throws InterruptedException {
                if (wakes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                    wakes.drainPermits();
                }
            }

            @Override
            public void wake() {
                if (wakes.availablePermits() == 0) {
                    wakes.release();
                }
            }
        };
    }
}
