package org.gatefold.store.cart;

import java.util.List;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Subscription;

/** The carts, one a shop, kept in user.db. Every method but {@link #onChange} blocks on it; not for the JavaFX thread. */
public interface Carts {
    /** Those with something in them. */
    List<Cart> all();

    /** Empty where nothing was put in. */
    Cart of(ShopId shop);

    /**
     * Adds to what is there already; never beyond {@link CartLine#MOST}. The line takes the price of {@code variant}.
     *
     * @throws IllegalArgumentException when the cart holds another currency
     */
    void add(Product product, Variant variant, int quantity);

    /** Sets how many; 0 removes the line. */
    void quantity(ShopId shop, VariantId variant, int quantity);

    void clear(ShopId shop);

    /** Calls after a cart changed, on the thread that changed it. */
    Subscription onChange(Runnable listener);
}
