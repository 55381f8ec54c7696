package org.gatefold.sync.outbox;

import java.time.Instant;

/** When a row was written, by the wall clock and by one that is never set, which counts within one {@code session} of the program. */
record Stamp(Instant wall, long nanos, String session) {}
