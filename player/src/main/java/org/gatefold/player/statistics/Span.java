package org.gatefold.player.statistics;

import java.time.Instant;

/** A stretch of time, {@code to} no more part of it. */
public record Span(Instant from, Instant to) {
    /** Whatever a clock may have said. */
    public static final Span ALL = new Span(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.ofEpochMilli(Long.MAX_VALUE));

    public boolean isAll() {
        return equals(ALL);
    }
}
