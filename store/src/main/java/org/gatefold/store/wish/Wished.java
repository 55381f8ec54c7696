package org.gatefold.store.wish;

import java.time.Instant;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.shop.ShopId;

/**
 * A thing the listener wants: one of the variant that was looked at, with the price of then. {@code seenOut} is when it was
 * last seen sold out, if it ever was.
 */
public record Wished(ShopId shop, CartLine line, Instant addedAt, Optional<Instant> seenOut) {}
