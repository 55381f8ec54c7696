package org.gatefold.store.shop;

import java.util.Optional;
import org.gatefold.sync.account.SignedIn;

/** Knows the listener's account at a shop; asked anew for every request, from any thread. */
@FunctionalInterface
public interface ShopAccounts {
    /** Empty where the listener buys as a guest. */
    Optional<SignedIn> at(Shop shop);
}
