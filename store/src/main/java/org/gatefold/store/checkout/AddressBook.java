package org.gatefold.store.checkout;

import java.util.List;
import java.util.Optional;
import org.gatefold.sync.event.Subscription;

/** Where the listener has things sent, kept in user.db. Every method but {@link #onChange} blocks; not for the JavaFX thread. */
public interface AddressBook {
    /** The preferred one first. */
    List<Address> all();

    /** Keeps a new address (id 0) or changes a kept one, makes it the preferred one, and gives it back with its id. */
    Address save(Address address);

    void remove(long id);

    /** The one saved or chosen last. */
    Optional<Address> preferred();

    /** Makes a kept address the preferred one. */
    void prefer(long id);

    Optional<Buyer> buyer();

    void saveBuyer(Buyer buyer);

    /** Calls after a change, on the thread that made it. */
    Subscription onChange(Runnable listener);
}
