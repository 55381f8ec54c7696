package org.gatefold.app.part;

import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;

/** So many of one variant of a product, picked by the listener and not yet in any cart. */
public record Chosen(Product product, Variant variant, int quantity) {
    /** What it will be in a cart or a checkout, at the price that is shown now. */
    public CartLine line() {
        return new CartLine(
                product.id(),
                variant.id(),
                product.artist(),
                product.title(),
                variant.title(),
                variant.price(),
                quantity,
                variant.picture().or(product::picture));
    }
}
