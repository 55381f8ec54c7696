package org.gatefold.remote.checkout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.catalogue.Product;
import org.gatefold.remote.catalogue.ProductTable;
import org.gatefold.remote.concert.Concert;
import org.gatefold.remote.concert.ConcertTable;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.sql.Tx;
import org.gatefold.remote.ucp.Message;

/** Prices a request against the catalogue, the codes and the concerts of this moment, and says what is in the way. */
final class Assessor {
    private final Clock clock;
    private final Tariff tariff;

    Assessor(Clock clock, Tariff tariff) {
        this.clock = clock;
        this.tariff = tariff;
    }

    /** What the shop does not have at all; empty when every line names a variant. */
    List<Message> unknown(Tx tx, CheckoutRequest request) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            if (ProductTable.ofVariant(tx, request.lines().get(i).variantId()).isEmpty()) {
                messages.add(Message.unrecoverable(
                        "item_unavailable",
                        "$.line_items[" + i + "].item.id",
                        "The shop does not have " + request.lines().get(i).variantId()));
            }
        }
        return messages;
    }

    /** @throws IllegalStateException for a variant that {@link #unknown} would have named */
    Assessment assess(Tx tx, CheckoutRequest request) {
        long now = clock.instant().getEpochSecond();
        List<PricedLine> lines =
                request.lines().stream().map(line -> priced(tx, line)).toList();
        List<Message> messages = new ArrayList<>(stock(lines));
        String currency = currency(lines, messages);
        Discounts discounts = Discounts.apply(lines, request.codes(), code -> Coupon.find(tx, code), now);
        messages.addAll(discounts.messages());
        List<PricedLine> parcel =
                lines.stream().filter(line -> !line.product().isTicket()).toList();
        Delivery delivery = Delivery.of(request, parcel, venue(tx, parcel, now), tariff);
        messages.addAll(delivery.messages());
        email(request).ifPresent(messages::add);
        return assessment(request, lines, currency, discounts, delivery, messages);
    }

    private static Assessment assessment(
            CheckoutRequest request,
            List<PricedLine> lines,
            String currency,
            Discounts discounts,
            Delivery delivery,
            List<Message> messages) {
        long subtotal = lines.stream().mapToLong(PricedLine::subtotal).sum();
        long post = delivery.chosen().map(Tariff.Option::price).orElse(0L);
        long total = subtotal - discounts.sum() + post;
        Totals totals = Totals.list()
                .add("subtotal", "Items", subtotal)
                .addUnlessZero("items_discount", discounts.title(), -discounts.sum());
        delivery.chosen().ifPresent(option -> totals.add("fulfillment", option.title(), option.price()));
        totals.add("total", "Total", total);
        List<Integer> places = new ArrayList<>();
        Map<String, Long> prices = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.add(i);
            prices.put(
                    lines.get(i).variant().id(), lines.get(i).variant().price().amount());
        }
        Doc body = new Doc().put("line_items", places, i -> lines.get(i).json(discounts.of(i)));
        if (!request.buyer().isEmpty()) {
            body.put("buyer", request.buyer());
        }
        body.put("currency", currency)
                .put("totals", totals.json())
                .put("discounts", discounts.json())
                .put("fulfillment", delivery.json());
        if (!request.attribution().isEmpty()) {
            body.put("attribution", request.attribution());
        }
        return new Assessment(body.json(), currency, new Quote(prices, total), messages);
    }

    private static PricedLine priced(Tx tx, CheckoutRequest.Line line) {
        Product product = ProductTable.ofVariant(tx, line.variantId())
                .orElseThrow(() -> new IllegalStateException(line.variantId()));
        return new PricedLine(line, product, product.variant(line.variantId()).orElseThrow());
    }

    /** Counts copies over all lines, so that two lines of one variant cannot buy the last copy twice. */
    private static List<Message> stock(List<PricedLine> lines) {
        List<Message> messages = new ArrayList<>();
        Map<String, Long> wanted = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PricedLine line = lines.get(i);
            long left = line.variant().supply().stock().orElse(Long.MAX_VALUE);
            long sum = wanted.merge(line.variant().id(), line.line().quantity(), Long::sum);
            String title = line.product().titleOf(line.variant());
            if (left <= 0) {
                messages.add(Message.recoverable("out_of_stock", "$.line_items[" + i + "]", title + " is sold out"));
            } else if (sum > left) {
                messages.add(Message.recoverable(
                        "quantity_exceeds_stock",
                        "$.line_items[" + i + "].quantity",
                        "Only " + left + " left of " + title));
            }
        }
        return messages;
    }

    private static String currency(List<PricedLine> lines, List<Message> messages) {
        String currency = lines.getFirst().variant().price().currency();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).variant().price().currency().equals(currency)) {
                messages.add(Message.recoverable(
                        "currency_mismatch",
                        "$.line_items[" + i + "]",
                        "This item is sold in another currency: buy it in an order of its own"));
            }
        }
        return currency;
    }

    private static Optional<Message> email(CheckoutRequest request) {
        Optional<String> email = request.email();
        if (email.isEmpty()) {
            return Optional.of(
                    Message.recoverable("buyer_email_required", "$.buyer.email", "An email address is needed"));
        }
        return email.get().matches("[^@\\s]+@[^@\\s]+")
                ? Optional.empty()
                : Optional.of(
                        Message.recoverable("buyer_email_invalid", "$.buyer.email", "This is not an email address"));
    }

    /** The next concert of the one artist of all items, when all of them exist by then. */
    private Optional<Concert> venue(Tx tx, List<PricedLine> parcel, long now) {
        if (parcel.stream().map(PricedLine::artistKey).distinct().count() != 1) {
            return Optional.empty();
        }
        return ConcertTable.next(tx, parcel.getFirst().product().artist(), now).filter(concert -> {
            LocalDate day =
                    concert.startsAt().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
            return parcel.stream().noneMatch(line -> line.variant().supply().isPreorder(day));
        });
    }
}
