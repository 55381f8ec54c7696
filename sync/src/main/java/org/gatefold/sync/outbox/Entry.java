package org.gatefold.sync.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One row that waits: who it belongs to and the exact bytes to deliver. {@code account} and {@code lane} are opaque
 * here. {@code created} is what the wall clock said; {@code age} is how old the row is at least, by a clock that nobody
 * sets: the truth can be earlier than {@code age} ago and never later.
 */
public record Entry(
        long seq,
        UUID opId,
        String account,
        String lane,
        String kind,
        byte[] payload,
        int attempts,
        Instant created,
        Duration age) {}
