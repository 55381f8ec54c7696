package org.gatefold.sync.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Stamps rows with both clocks and says how old a stamped row is at least. The monotonic clock counts within one run of
 * the program; of a row of an earlier run only this is sure, that it is older than this run.
 */
record RunClock(Clock wall, Sleeper mono, String session, long began) {
    static RunClock beginning(Clock wall, Sleeper mono) {
        return new RunClock(wall, mono, UUID.randomUUID().toString(), mono.nanos());
    }

    Stamp stamp() {
        return new Stamp(wall.instant(), mono.nanos(), session);
    }

    Duration age(Stamp stamp) {
        long since = stamp.session().equals(session) ? stamp.nanos() : began;
        return Duration.ofNanos(Math.max(0, mono.nanos() - since));
    }
}
