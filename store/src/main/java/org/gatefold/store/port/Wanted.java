package org.gatefold.store.port;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.Intent;

/** What a checkout is to hold. */
public record Wanted(
        List<CartLine> lines,
        Optional<Buyer> buyer,
        Optional<Address> address,
        Optional<String> delivery,
        List<String> coupons) {
    public static Wanted of(Draft draft) {
        return new Wanted(draft.lines(), draft.buyer(), draft.address(), draft.deliveryOption(), draft.coupons());
    }

    public static Wanted of(Intent intent) {
        return new Wanted(
                intent.lines(),
                Optional.of(intent.buyer()),
                Optional.of(intent.address()),
                intent.deliveryOption(),
                intent.coupons());
    }
}
