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

    /** The shop's own record of the order as it came last, with its signature checked; empty where it shows none. */
    Optional<Receipt> receipt(ShopId shop, OrderId id);

    /**
     * Asks the shops for what changed, orders made elsewhere with the same account too. A long list is read in parts: what
     * is left is read the next time.
     *
     * @throws ShopException the first failure, after every shop was asked
     */
    void refresh() throws ShopException;

    /** Calls after an order came or changed, on a thread of the store. */
    Subscription onChange(Runnable listener);
}
