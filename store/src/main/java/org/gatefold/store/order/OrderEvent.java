package org.gatefold.store.order;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;

/**
 * Something that happened to an order, in the shop's own word ({@code shipped}, {@code refund}) and description. A parcel
 * has its {@code carrier}, the number it is followed by and a page that follows it, as far as the shop says so; money that
 * came back or is asked for has its {@code amount}, negative for what comes back, and its {@code standing}
 * ({@code pending}, {@code completed}, {@code failed}). Texts may be empty.
 */
public record OrderEvent(
        Instant at,
        String type,
        String description,
        Optional<URI> tracking,
        String carrier,
        String parcel,
        Optional<Price> amount,
        String standing) {
    public OrderEvent {
        // orders that were kept by a version before have none of these
        carrier = Objects.requireNonNullElse(carrier, "");
        parcel = Objects.requireNonNullElse(parcel, "");
        amount = Objects.requireNonNullElse(amount, Optional.empty());
        standing = Objects.requireNonNullElse(standing, "");
    }
}
