package org.gatefold.store.order;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.shop.ShopId;

/**
 * An order the shop confirmed. {@code label} is what the shop calls it to people, {@code status} one of
 * {@code processing, partial, fulfilled, removed}; {@code permalink} its page in the browser; events are oldest first;
 * {@code expected} is what the shop says of what is still to come (“Arrives in 5 to 8 days”).
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
        List<OrderEvent> events,
        List<String> expected) {
    public Order {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        events = List.copyOf(events);
        // orders that were kept by a version before have none
        expected = List.copyOf(Objects.requireNonNullElse(expected, List.of()));
    }

    /** What was paid, where the shop says it. */
    public Optional<Price> total() {
        return totals.stream()
                .filter(t -> t.type().equals(TotalLine.TOTAL))
                .map(TotalLine::amount)
                .findFirst();
    }
}
