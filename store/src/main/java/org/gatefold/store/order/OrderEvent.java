package org.gatefold.store.order;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Something that happened to an order, in the shop's own word ({@code shipped}, {@code refund}) and description. */
public record OrderEvent(Instant at, String type, String description, Optional<URI> tracking) {}
