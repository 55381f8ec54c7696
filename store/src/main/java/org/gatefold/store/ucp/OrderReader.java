package org.gatefold.store.ucp;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderEvent;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.OrderLine;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;

/** Reads orders of one shop. */
record OrderReader(ShopId shop) {
    /** @throws ShopException BAD_ANSWER when id or currency are missing */
    Order order(Json json, Instant otherwisePlaced) throws ShopException {
        Optional<String> id = json.id("id");
        Optional<Currency> currency = Money.currency(json);
        if (id.isEmpty() || currency.isEmpty()) {
            throw new ShopException(ShopException.Kind.BAD_ANSWER, ShopSaying.ORDER_LACKS.with());
        }
        List<Json> lines = json.items("line_items");
        Instant placed = time(json.get("metadata").get("org.gatefold"), "created_at")
                .or(() -> time(json, "placed_at"))
                .or(() -> time(json, "created_at"))
                .orElse(otherwisePlaced);
        return new Order(
                new OrderId(id.get()),
                shop,
                json.text("label").orElse(id.get()),
                placed,
                status(lines),
                lines.stream().flatMap(l -> line(l, currency.get()).stream()).toList(),
                Money.totals(json.get("totals"), currency.get()),
                json.address("permalink_url"),
                events(json, currency.get()),
                expected(json));
    }

    private static Optional<OrderLine> line(Json json, Currency currency) {
        Json item = json.get("item");
        Json quantity = json.get("quantity");
        return item.id("id")
                .map(id -> new OrderLine(
                        new VariantId(id),
                        item.text("title").orElse(id),
                        new Price(item.number("price").orElse(0), currency),
                        count(quantity, "total"),
                        count(quantity, "fulfilled"),
                        item.address("image_url")));
    }

    /** The protocol has a status a line: the order is what all of them are, else partly so. */
    private static String status(List<Json> lines) {
        List<String> words = lines.stream()
                .map(l -> l.text("status").orElse("processing"))
                .filter(s -> !s.equals("removed"))
                .distinct()
                .toList();
        return switch (words.size()) {
            case 0 -> lines.isEmpty() ? "processing" : "removed";
            case 1 -> words.getFirst();
            default -> "partial";
        };
    }

    private static List<OrderEvent> events(Json json, Currency currency) {
        List<OrderEvent> events = new ArrayList<>();
        Stream.concat(json.get("fulfillment").items("events").stream(), json.items("adjustments").stream())
                .forEach(e -> time(e, "occurred_at").ifPresent(at -> events.add(event(e, at, currency))));
        events.sort(Comparator.comparing(OrderEvent::at));
        return events;
    }

    private static OrderEvent event(Json json, Instant at, Currency currency) {
        List<TotalLine> totals = Money.totals(json.get("totals"), currency);
        return new OrderEvent(
                at,
                json.text("type").orElse(""),
                json.text("description").orElse(""),
                json.address("tracking_url"),
                json.text("carrier").orElse(""),
                json.text("tracking_number").orElse(""),
                totals.stream()
                        .filter(line -> totals.size() == 1 || line.type().equals(TotalLine.TOTAL))
                        .map(TotalLine::amount)
                        .findFirst(),
                json.text("status").orElse(""));
    }

    /** What the shop says of parcels to come, once each. */
    private static List<String> expected(Json json) {
        return json.get("fulfillment").items("expectations").stream()
                .flatMap(e -> e.text("description").stream())
                .filter(said -> !said.isBlank())
                .distinct()
                .toList();
    }

    private static int count(Json quantity, String name) {
        return (int) Math.clamp(quantity.number(name).orElse(0), 0, Integer.MAX_VALUE);
    }

    static Optional<Instant> time(Json json, String name) {
        try {
            return json.text(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
