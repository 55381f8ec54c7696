package org.gatefold.app.checkout;

import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.checkout.Intent;

/** Takes what was bought out of the cart and leaves what was put in meanwhile. */
final class Emptying {
    private Emptying() {}

    /** Blocks on user.db. */
    static void takeOut(Intent bought, Carts carts) {
        for (CartLine line : bought.lines()) {
            carts.of(bought.shop()).lines().stream().filter(l -> l.variant().equals(line.variant())).findFirst()
                .ifPresent(held -> carts.quantity(bought.shop(), line.variant(), Math.max(0, held.quantity() - line.quantity())));
        }
    }
}
