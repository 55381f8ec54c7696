package org.gatefold.gallery;

import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.part.Wishes;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;

/** A wishlist that stays empty. */
final class NoWishes implements Wishes {
    private final SimpleObjectProperty<Set<Key>> keys = new SimpleObjectProperty<>(Set.of());

    @Override
    public ObservableValue<Set<Key>> keysProperty() {
        return keys;
    }

    @Override
    public void toggle(Product product, Variant variant) {}
}
