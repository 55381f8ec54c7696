package org.gatefold.store.shop;

import java.util.Optional;

/** Knows the token of the listener's account at a shop; asked anew for every request, from any thread. */
@FunctionalInterface
public interface AccountToken {
    /** Empty where the listener buys as a guest. */
    Optional<String> tokenFor(ShopId shop);
}
