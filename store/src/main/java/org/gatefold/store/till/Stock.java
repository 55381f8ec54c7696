package org.gatefold.store.till;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.CheckoutSession.Message;
import org.gatefold.store.port.CheckoutSession.Topic;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.shop.ShopException;

/** Finds out of which lines the shop has fewer than asked; looks at the product where the checkout only says that there are too few. */
record Stock(ShopConnection shop) {
    /** Fewer than asked: {@code left} is 0 when it is gone. */
    record Short(CartLine line, int left) {}

    List<Short> shortages(List<CartLine> asked, CheckoutSession session) {
        List<Short> shortages = new ArrayList<>();
        for (CartLine line : asked) {
            OptionalInt left = left(line, asked.size() == 1, session);
            if (left.isPresent() && left.getAsInt() < line.quantity()) {
                shortages.add(new Short(line, Math.max(0, left.getAsInt())));
            }
        }
        return shortages;
    }

    private OptionalInt left(CartLine line, boolean alone, CheckoutSession session) {
        int held = session.lines().stream()
                .filter(l -> l.variant().equals(line.variant()))
                .mapToInt(CheckoutSession.Line::quantity)
                .sum();
        boolean gone = false;
        for (Message message : session.messages()) {
            if (speaksOf(message, line, alone, session)) {
                OptionalInt counted = counted(line);
                if (counted.isPresent() && counted.getAsInt() < line.quantity()) {
                    return counted;
                }
                gone |= message.topic() == Topic.STOCK;
            }
        }
        if (gone) {
            return OptionalInt.of(0);
        }
        return held < line.quantity() ? OptionalInt.of(held) : OptionalInt.empty();
    }

    private static boolean speaksOf(Message message, CartLine line, boolean alone, CheckoutSession session) {
        boolean aboutLines = message.topic() == Topic.STOCK || message.topic() == Topic.LINE;
        if (!aboutLines || message.weight() != Quote.Weight.BLOCKING) {
            return false;
        }
        if (message.line().isEmpty()) {
            return alone;
        }
        int at = message.line().getAsInt();
        return at < session.lines().size() && session.lines().get(at).variant().equals(line.variant());
    }

    private OptionalInt counted(CartLine line) {
        try {
            return shop.product(line.product())
                    .variant(line.variant())
                    .map(v -> v.availability().state() == Availability.State.OUT_OF_STOCK
                            ? OptionalInt.of(0)
                            : v.availability().left())
                    .orElse(OptionalInt.of(0));
        } catch (ShopException e) {
            return OptionalInt.empty();
        }
    }
}
