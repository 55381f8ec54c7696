package org.gatefold.player.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatefold.player.playback.Supply;

/** How the connection of one stream stands, and since when. For one thread at a time. */
final class Contact {
    /** Bytes that are this much late are missed. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Clock clock;
    private boolean broken;
    private int failures;
    private Instant brokenSince;
    private Instant lastByte;
    private long lastByteNanos = System.nanoTime();

    Contact(Clock clock) {
        this.clock = clock;
        brokenSince = clock.instant();
        lastByte = brokenSince;
    }

    void flows() {
        broken = false;
        failures = 0;
        lastByte = clock.instant();
        lastByteNanos = System.nanoTime();
    }

    void broke() {
        if (!broken) {
            brokenSince = clock.instant();
        }
        broken = true;
        failures++;
    }

    boolean isBroken() {
        return broken;
    }

    /** How many times in a row it did not work. */
    int failures() {
        return failures;
    }

    /** How long it has been since a byte came, or since the start. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastByteNanos);
    }

    long lastByteNanos() {
        return lastByteNanos;
    }

    Supply supply() {
        if (broken) {
            return new Supply.Offline(brokenSince, failures);
        }
        return silence().compareTo(LATE) > 0 ? new Supply.Stalled(lastByte) : new Supply.Arriving();
    }
}
