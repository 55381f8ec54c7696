package org.gatefold.gallery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it was put. */
public final class StoodStill extends Clock {
    /** An evening in November, a Friday. */
    public static final Instant EVENING = Instant.parse("2026-11-20T19:30:00Z");

    private volatile Instant now;

    public StoodStill(Instant now) {
        this.now = now;
    }

    public void put(Instant other) {
        now = other;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
