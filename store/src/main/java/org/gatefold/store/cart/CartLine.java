package org.gatefold.store.cart;

import java.net.URI;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.VariantId;

/** So many of one variant, at the price the listener saw when it was put in. */
public record CartLine(
        ProductId product,
        VariantId variant,
        ArtistRef artist,
        String title,
        String variantTitle,
        Price price,
        int quantity,
        Optional<URI> picture) {
    /** The most of one variant in a cart. */
    public static final int MOST = 99;

    public CartLine {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("a cart line holds 1 to " + MOST);
        }
    }

    public CartLine withQuantity(int changed) {
        return new CartLine(product, variant, artist, title, variantTitle, price, changed, picture);
    }

    public Price total() {
        return price.times(quantity);
    }
}
