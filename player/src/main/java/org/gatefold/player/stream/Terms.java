package org.gatefold.player.stream;

import java.time.Duration;

/**
 * How long and how much a stream may take. Connections are tried again after {@code firstWait}, then twice as long each
 * time up to {@code longestWait}; one that says nothing for {@code silence} is given up; whoever needs bytes and got
 * none for {@code patience} is told that none will come; without anybody who needs them it ends after {@code tries}, and
 * one of {@code oneTry} when the first fails.
 */
record Terms(
        Duration firstWait,
        Duration longestWait,
        Duration silence,
        Duration patience,
        int tries,
        boolean oneTry,
        long mostBytes) {
    static final Terms USUAL = new Terms(
            Duration.ofMillis(250),
            Duration.ofSeconds(8),
            Duration.ofSeconds(12),
            Duration.ofSeconds(40),
            6,
            false,
            2L << 30);

    /** For a server that is known to be away just now. */
    Terms hurried() {
        return new Terms(firstWait, longestWait, silence, patience, tries, true, mostBytes);
    }

    Duration waitAfter(int failures) {
        long millis = firstWait.toMillis() << Math.min(20, Math.max(0, failures - 1));
        return Duration.ofMillis(Math.min(longestWait.toMillis(), millis));
    }
}
