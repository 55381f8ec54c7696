package org.gatefold.store.checkout;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.order.TotalLine;

/**
 * What a checkout costs and needs, in the shop's own figures, or estimated from what was last known of it.
 * {@code delivery} is the id of the option the totals count with; {@code ready} says that nothing is missing but the payment.
 */
public record Quote(
        boolean estimated,
        Instant asOf,
        List<Line> lines,
        List<DeliveryOption> deliveryOptions,
        Optional<String> delivery,
        List<TotalLine> totals,
        List<Coupon> coupons,
        List<Note> notes,
        List<PaymentWay> payments,
        List<Link> links,
        boolean ready) {
    /** A line as asked with the shop's price for one; {@code left} where the shop has fewer than asked, 0 when sold out. */
    public record Line(CartLine asked, Price price, OptionalInt left) {}

    /** What became of a coupon code: {@code message} is the shop's sentence where it was refused, else its title. */
    public record Coupon(String code, boolean accepted, String message) {}

    /** Something the shop wants the listener to read, as plain text. */
    public record Note(Weight weight, String text) {}

    /** How much a note matters: BLOCKING keeps the order from being placed. */
    public enum Weight {
        INFO,
        WARNING,
        BLOCKING
    }

    /** A page of the shop: terms, privacy, returns. {@code title} may be empty for a well-known {@code type}. */
    public record Link(String type, String title, URI address) {}

    public Quote {
        lines = List.copyOf(lines);
        deliveryOptions = List.copyOf(deliveryOptions);
        totals = List.copyOf(totals);
        coupons = List.copyOf(coupons);
        notes = List.copyOf(notes);
        payments = List.copyOf(payments);
        links = List.copyOf(links);
    }

    /** What is to be paid, where it is known. */
    public Optional<Price> total() {
        return totals.stream()
                .filter(t -> t.type().equals(TotalLine.TOTAL))
                .map(TotalLine::amount)
                .findFirst();
    }
}
