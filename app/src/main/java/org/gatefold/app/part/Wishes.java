package org.gatefold.app.part;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.ShopId;

/** What the listener wants to have one day, as a heart beside a product shows and changes it. On the JavaFX thread. */
public interface Wishes {
    /** A product of a shop. */
    record Key(ShopId shop, ProductId product) {
        public static Key of(Product product) {
            return new Key(product.shop(), product.id());
        }
    }

    /** All that is wanted. */
    ObservableValue<Set<Key>> keysProperty();

    /** Wants it, or no more. */
    void toggle(Product product, Variant variant);
}
