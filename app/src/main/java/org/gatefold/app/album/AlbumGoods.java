package org.gatefold.app.album;

import java.util.List;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;

/** An album as a thing to hold: what shops have of it, what of that the listener bought, whether nothing is charged there. */
public record AlbumGoods(List<Offer> offers, boolean demo) {
    public static final AlbumGoods NONE = new AlbumGoods(List.of(), false);

    /** A record, disc or tape; {@code bought} by the listener in an order that is known here. */
    public record Offer(Product product, boolean bought) {
        boolean canBeBought() {
            return product.featured().availability().canBeBought();
        }
    }

    public AlbumGoods {
        offers = List.copyOf(offers);
    }

    boolean isEmpty() {
        return offers.isEmpty();
    }

    /** The kinds the listener has of it. */
    List<Category> bought() {
        return offers.stream()
                .filter(Offer::bought)
                .map(offer -> offer.product().category())
                .distinct()
                .sorted()
                .toList();
    }

    /** The kinds that can be bought now and that the listener does not have. */
    List<Category> buyable() {
        List<Category> bought = bought();
        return offers.stream()
                .filter(Offer::canBeBought)
                .map(offer -> offer.product().category())
                .filter(category -> !bought.contains(category))
                .distinct()
                .sorted()
                .toList();
    }
}
