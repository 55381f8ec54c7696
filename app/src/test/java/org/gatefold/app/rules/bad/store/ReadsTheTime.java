package org.gatefold.app.rules.bad.store;

import java.time.Instant;

/** Breaks a rule on purpose: now without a clock. */
final class ReadsTheTime {
    Instant soldAt() {
        return Instant.now();
    }
}
