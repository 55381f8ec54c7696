package org.gatefold.store.cart;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.shop.ShopId;

/** What the listener means to buy at one shop; all lines have the same currency. */
public record Cart(ShopId shop, List<CartLine> lines) {
    public Cart {
        lines = List.copyOf(lines);
    }

    /** How many things, not lines. */
    public int count() {
        return lines.stream().mapToInt(CartLine::quantity).sum();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Without delivery and discounts; empty for an empty cart. */
    public Optional<Price> subtotal() {
        return lines.stream().map(CartLine::total).reduce(Price::plus);
    }
}
