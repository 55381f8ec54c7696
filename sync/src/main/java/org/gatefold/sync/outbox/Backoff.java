package org.gatefold.sync.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Full jitter: any time between nothing and a bound that doubles from 5 s to 10 min (AWS Architecture Blog, 2015). */
record Backoff(RandomGenerator random) {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(10);

    /** How long to wait after so many failures in a row, counted from 1. */
    Duration after(int failures) {
        return Duration.ofMillis(random.nextLong(bound(failures).toMillis() + 1));
    }

    static Duration bound(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 20));
        return doubled.compareTo(MOST) > 0 ? MOST : doubled;
    }
}
