package org.gatefold.store.order;

import java.time.Instant;

/** The shop's own record of an order as it came last: {@code original} is its bytes, {@code seal} what their signature says. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Receipt(Seal seal, Instant keptAt, byte[] original) {}
