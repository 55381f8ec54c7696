package org.gatefold.store.order;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Subscription;

/** The orders known on this computer, from user.db. Every method but {@link #onChange} blocks; not for the JavaFX thread. */
public interface Orders {
    /** Newest first. */
    List<Order> all(int limit);

    Optional<Order> byId(ShopId shop, OrderId id);

    /**
     * Asks the shops for what changed, orders made elsewhere with the same account too.
     *
     * @throws ShopException the first failure, after every shop was asked
     */
    void refresh() throws ShopException;

    /** Calls after an order came or changed, on a thread of the store. */
    Subscription onChange(Runnable listener);
}
