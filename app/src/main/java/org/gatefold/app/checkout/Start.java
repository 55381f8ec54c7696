package org.gatefold.app.checkout;

import java.util.List;
import java.util.Optional;
import org.gatefold.app.route.Route;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.AddressBook;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;

/** What a checkout begins with: a draft of its own, the things, and what is known of the listener. */
public record Start(
        DraftId draft,
        Optional<Shop> shop,
        List<CartLine> lines,
        List<Address> addresses,
        Optional<Buyer> buyer,
        Optional<PaymentChoice> lastPayment) {
    private static final int LOOK_BACK = 30;

    /** What of the store a checkout uses. */
    public record Services(Checkout checkout, Purchases purchases, Carts carts, AddressBook addresses, Shops shops) {}

    public Start {
        lines = List.copyOf(lines);
        addresses = List.copyOf(addresses);
    }

    /** Blocks on user.db. */
    static Start read(Route.CheckoutPage page, Services services) {
        List<CartLine> lines = page.only()
                .map(List::of)
                .orElseGet(() -> services.carts().of(page.shop()).lines());
        return new Start(
                services.checkout().newDraft(),
                services.shops().byId(page.shop()),
                lines,
                services.addresses().all(),
                services.addresses().buyer(),
                lastPayment(page.shop(), services.purchases()));
    }

    private static Optional<PaymentChoice> lastPayment(ShopId shop, Purchases purchases) {
        return purchases.all(LOOK_BACK).stream()
                .filter(p -> p.intent().shop().equals(shop))
                .findFirst()
                .map(p -> p.intent().payment());
    }
}
