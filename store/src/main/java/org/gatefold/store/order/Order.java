package org.gatefold.store.order;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.shop.ShopId;

/**
 * An order the shop confirmed. {@code label} is what the shop calls it to people, {@code status} one of
 * {@code processing, partial, fulfilled, removed}; {@code permalink} its page in the browser; events are oldest first.
 */
public record Order(
        OrderId id,
        ShopId shop,
        String label,
        Instant placedAt,
        String status,
        List<OrderLine> lines,
        List<TotalLine> totals,
        Optional<URI> permalink,
        List<OrderEvent> events) {
    public Order {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        events = List.copyOf(events);
    }

    /** What was paid, where the shop says it. */
    public Optional<Price> total() {
        return totals.stream()
                .filter(t -> t.type().equals(TotalLine.TOTAL))
                .map(TotalLine::amount)
                .findFirst();
    }
}
