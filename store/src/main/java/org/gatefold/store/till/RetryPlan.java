package org.gatefold.store.till;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after so many failures: anything up to {@code first}, doubling up to {@code most} (full jitter). */
public record RetryPlan(Duration first, Duration most, RandomGenerator random) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param failures in a row, at least 1 */
    public Duration wait(int failures) {
        long ceiling = Math.min(most.toMillis(), first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(Math.max(1, ceiling)) + 1);
    }
}
