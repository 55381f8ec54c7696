package org.gatefold.store.checkout;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.shop.ShopId;

/** A checkout as far as the listener has filled it in; {@code deliveryOption} is the id of one a quote offered. */
public record Draft(
        DraftId id,
        ShopId shop,
        List<CartLine> lines,
        Optional<Buyer> buyer,
        Optional<Address> address,
        Optional<String> deliveryOption,
        List<String> coupons) {
    public Draft {
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
    }
}
