package org.gatefold.store.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.event.Subscription;

/**
 * Purchases that survive a lost connection and a killed program, each sent once. Every method but {@link #wake} and
 * {@link #onChange} blocks on user.db; not for the JavaFX thread. No method waits for a shop.
 */
public interface Purchases {
    /** Keeps the purchase, then sends it as soon as the shop is there. The same draft again gives the purchase it became. */
    PurchaseId place(Intent intent);

    /** The same, and what is bought leaves the shop's cart in the same transaction; what was added meanwhile stays. */
    PurchaseId placeFromCart(Intent intent);

    /** Newest first. */
    List<Purchase> all(int limit);

    Optional<Purchase> byId(PurchaseId id);

    /**
     * Goes on as the listener decided.
     *
     * @return false when it cannot be decided so (any more): it went on meanwhile, or was sent and must not be cancelled
     */
    boolean decide(PurchaseId id, Decision decision);

    /** Ends every wait: the network is back, the computer woke, or the browser called back. Returns at once. */
    void wake();

    /** How many are neither confirmed nor cancelled. */
    int waiting();

    /** Tells of every new state, on a thread of the store. */
    Subscription onChange(Consumer<Purchase> listener);
}
