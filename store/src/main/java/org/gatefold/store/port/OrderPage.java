package org.gatefold.store.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.order.Order;

/**
 * Some of an account's orders, those changed longest ago first: {@code newest} is when the last of them changed by the
 * shop's clock, {@code next} where the list goes on.
 */
public record OrderPage(List<Order> orders, Optional<Instant> newest, Optional<String> next) {
    public static final OrderPage EMPTY = new OrderPage(List.of(), Optional.empty(), Optional.empty());

    public OrderPage {
        orders = List.copyOf(orders);
    }

    /** How far a list was read: what changed after {@code after} by the shop's clock, from {@code cursor} on. */
    public record Place(Instant after, Optional<String> cursor) {
        public static final Place START = new Place(Instant.EPOCH, Optional.empty());
    }
}
