package org.gatefold.store.till;

import java.time.Duration;

/** How patient the till is: waits between failures, and between two looks at a checkout that is being paid. */
public record Timing(RetryPlan retry, Duration poll) {
    private static final int EAGER_LOOKS = 90;

    /** Often at first, then fifteen times as rarely. */
    Duration pollAfter(int looks) {
        return looks < EAGER_LOOKS ? poll : poll.multipliedBy(15);
    }
}
