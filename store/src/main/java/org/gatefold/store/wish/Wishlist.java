package org.gatefold.store.wish;

import java.util.List;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Subscription;

/**
 * The wishlist, kept in user.db and nowhere else. Every method but {@link #onChange} blocks on it; not for the JavaFX thread.
 */
public interface Wishlist {
    /** The most things on the list. */
    int MOST = 500;

    /** The newest first. */
    List<Wished> all();

    /**
     * Wants this variant of the product; another variant of it that was wanted is so no more.
     *
     * @throws IllegalArgumentException when the list holds {@link #MOST} things already
     */
    void add(Product product, Variant variant);

    /** Puts back what was taken away, as it was. */
    void putBack(Wished wished);

    void remove(ShopId shop, ProductId product);

    /** Keeps that it was seen sold out just now, so that it can be said when it is back. Does not tell of a change. */
    void seenOut(ShopId shop, ProductId product);

    /** Calls after the list changed, on the thread that changed it. */
    Subscription onChange(Runnable listener);
}
