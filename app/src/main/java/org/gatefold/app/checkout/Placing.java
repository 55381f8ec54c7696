package org.gatefold.app.checkout;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Purchases;

/** Hands an order to the store, one at a time. On the JavaFX thread. */
final class Placing {
    private final Purchases purchases;
    private final Background background;
    private final CheckoutModel.Ending ending;
    private final ReadOnlyBooleanWrapper underWay = new ReadOnlyBooleanWrapper();

    Placing(Purchases purchases, Background background, CheckoutModel.Ending ending) {
        this.purchases = purchases;
        this.background = background;
        this.ending = ending;
    }

    /** Stays true once the order is placed; false again when it could not be kept. */
    ReadOnlyBooleanProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** Does nothing while an order is under way. */
    void place(Intent intent, boolean fromCart) {
        if (underWay.get()) {
            return;
        }
        underWay.set(true);
        act(() -> fromCart ? purchases.placeFromCart(intent) : purchases.place(intent), ending.placed(), cause -> {
            underWay.set(false);
            ending.failed().accept(cause);
        });
    }

    /** Does something that may block and fail. */
    <T> void act(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        background.refresh(() -> new Load.Ready<>(work.call()), answer -> {
            switch (answer) {
                case Load.Ready<T>(var result, var _) -> done.accept(result);
                case Load.Failed<T>(var cause) -> failed.accept(cause);
                case Load.Busy<T> _ -> {}
            }
        });
    }
}
