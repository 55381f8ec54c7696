package org.gatefold.sync.outbox;

import java.time.Instant;
import java.util.UUID;

/** One row that waits: who it belongs to and the exact bytes to deliver. {@code account} and {@code lane} are opaque here. */
public record Entry(
        long seq, UUID opId, String account, String lane, String kind, byte[] payload, int attempts, Instant created) {}
