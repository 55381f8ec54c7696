package org.gatefold.app.rules.bad.store;

/** Breaks a rule on purpose: now without a clock, as a number. */
final class ReadsMillis {
    long soldAt() {
        return System.currentTimeMillis();
    }
}
