package org.gatefold.store.port;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.TotalLine;

/** A checkout as the shop holds it: {@code page} is where it goes on in a browser, {@code order} what it became. */
public record CheckoutSession(
        SessionId id,
        Status status,
        List<Line> lines,
        List<DeliveryOption> deliveryOptions,
        Optional<String> delivery,
        List<TotalLine> totals,
        List<Quote.Coupon> coupons,
        List<Message> messages,
        List<PaymentWay> payments,
        List<Quote.Link> links,
        Optional<URI> page,
        Optional<Confirmation> order) {
    /** How far it is; IN_PROGRESS when the shop is still at it, ESCALATED when a person has to go on in the browser. */
    public enum Status {
        INCOMPLETE,
        READY,
        ESCALATED,
        IN_PROGRESS,
        COMPLETED,
        CANCELED
    }

    /** What a message is about, as far as the protocol tells: STOCK when a line is gone, LINE for anything else about a line. */
    public enum Topic {
        STOCK,
        LINE,
        ADDRESS,
        PAYMENT,
        COUPON,
        OTHER
    }

    /** So many of a variant at the shop's price for one. */
    public record Line(VariantId variant, String title, Price price, int quantity, Optional<URI> picture) {}

    /** A sentence of the shop: {@code line} counts from 0 where it speaks of one line. */
    public record Message(Quote.Weight weight, Topic topic, String text, OptionalInt line) {}

    /** The order a completed checkout became. */
    public record Confirmation(OrderId id, String label, Optional<URI> permalink) {}

    public CheckoutSession {
        lines = List.copyOf(lines);
        deliveryOptions = List.copyOf(deliveryOptions);
        totals = List.copyOf(totals);
        coupons = List.copyOf(coupons);
        messages = List.copyOf(messages);
        payments = List.copyOf(payments);
        links = List.copyOf(links);
    }

    public Optional<Price> total() {
        return totals.stream()
                .filter(t -> t.type().equals(TotalLine.TOTAL))
                .map(TotalLine::amount)
                .findFirst();
    }

    /** The first message that keeps the order from being placed. */
    public Optional<Message> blocking() {
        return messages.stream()
                .filter(m -> m.weight() == Quote.Weight.BLOCKING)
                .findFirst();
    }

    public CheckoutSession withDeliveryOptions(List<DeliveryOption> options) {
        return new CheckoutSession(
                id, status, lines, options, delivery, totals, coupons, messages, payments, links, page, order);
    }
}
