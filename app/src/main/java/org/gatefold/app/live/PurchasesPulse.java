package org.gatefold.app.live;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.order.Orders;
import org.gatefold.sync.event.Subscription;

/** Says on the JavaFX thread that a purchase or an order changed, and how many purchases still wait. */
public final class PurchasesPulse implements AutoCloseable {
    private final Purchases purchases;
    private final Background background;
    private final Ripple ripple;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final Subscription states;
    private final Subscription orders;

    public PurchasesPulse(Purchases purchases, Orders orders, Background background) {
        this.purchases = purchases;
        this.background = background;
        ripple = new Ripple(background);
        ripple.countProperty().addListener(_ -> ask());
        states = purchases.onChange(_ -> ripple.touch());
        this.orders = orders.onChange(ripple::touch);
        ask();
    }

    /** How many purchases are neither confirmed nor cancelled. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Counts up at each change of a purchase or an order. */
    public ReadOnlyLongProperty changesProperty() {
        return ripple.countProperty();
    }

    @Override
    public void close() {
        ripple.close();
        states.close();
        orders.close();
    }

    private void ask() {
        background.refresh(() -> new Load.Ready<>(purchases.waiting()), answer -> {
            if (answer instanceof Load.Ready<Integer>(var now, var _)) {
                waiting.set(now);
            }
        });
    }
}
