package org.gatefold.store;

import java.io.IOException;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Pictures;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.order.Orders;
import org.gatefold.store.shop.Shops;

/** Builds and owns everything merch; knows no music and no screen. */
public interface Store extends AutoCloseable {
    /**
     * Opens the store and goes on with every unfinished purchase. Blocks; call it off the JavaFX thread.
     *
     * @throws IOException when the cache folder cannot be used
     */
    static Store open(StoreConfig config) throws IOException {
        throw new IOException("not yet: " + config);
    }

    Shops shops();

    Catalogue catalogue();

    Carts carts();

    Checkout checkout();

    Purchases purchases();

    Orders orders();

    AddressBook addressBook();

    Pictures pictures();

    /** Ends the work in hand at a safe point; what is unfinished goes on at the next opening. */
    @Override
    void close();
}
