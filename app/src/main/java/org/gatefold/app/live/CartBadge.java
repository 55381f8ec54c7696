package org.gatefold.app.live;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.store.cart.Cart;
import org.gatefold.store.cart.Carts;
import org.gatefold.sync.event.Subscription;

/** Says on the JavaFX thread how many things lie in all carts, and that one of them changed. */
public final class CartBadge implements AutoCloseable {
    private final Carts carts;
    private final Background background;
    private final Ripple ripple;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final Subscription subscription;

    public CartBadge(Carts carts, Background background) {
        this.carts = carts;
        this.background = background;
        ripple = new Ripple(background);
        ripple.countProperty().addListener(_ -> ask());
        subscription = carts.onChange(ripple::touch);
        ask();
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Counts up at each change of a cart. */
    public ReadOnlyLongProperty changesProperty() {
        return ripple.countProperty();
    }

    @Override
    public void close() {
        ripple.close();
        subscription.close();
    }

    private void ask() {
        background.refresh(
                () -> new Load.Ready<>(
                        carts.all().stream().mapToInt(Cart::count).sum()),
                answer -> {
                    if (answer instanceof Load.Ready<Integer>(var now, var _)) {
                        count.set(now);
                    }
                });
    }
}
