package org.gatefold.store.shop;

import java.util.List;
import java.util.Optional;
import org.gatefold.sync.event.Subscription;

/** The shops the listener has, kept in user.db. Every method but {@link #onChange} blocks on it; not for the JavaFX thread. */
public interface Shops {
    /** In the order they were added. */
    List<Shop> all();

    Optional<Shop> byId(ShopId id);

    /**
     * Asks the address whether a shop we can talk to is there, and keeps it. An address that is known already gives the
     * shop it belongs to, with its name brought up to date.
     *
     * @param address as a person types it; https is assumed, http is taken for this very machine only
     * @throws ShopException UNREACHABLE, UNSUPPORTED_VERSION or BAD_ANSWER
     */
    Shop add(String address) throws ShopException;

    /** Forgets the shop and its cart; purchases and orders made there stay. */
    void remove(ShopId id);

    /** Calls after a shop was added or removed, on the thread that did it. */
    Subscription onChange(Runnable listener);
}
