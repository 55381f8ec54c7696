package org.gatefold.store.checkout;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.shop.ShopId;

/**
 * What the listener agreed to buy, kept before anything is sent. {@code totalSeen} is the total they saw, estimated or the
 * shop's own; a total above it needs {@code consent}. An absent {@code deliveryOption} takes the shop's first.
 */
public record Intent(
        DraftId draft,
        ShopId shop,
        List<CartLine> lines,
        Buyer buyer,
        Address address,
        Optional<String> deliveryOption,
        List<String> coupons,
        Price totalSeen,
        Consent consent,
        PaymentChoice payment) {
    public Intent {
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a purchase has at least one line");
        }
    }

    public Intent withLines(List<CartLine> changed) {
        return new Intent(draft, shop, changed, buyer, address, deliveryOption, coupons, totalSeen, consent, payment);
    }

    public Intent withoutCoupon(String code) {
        List<String> kept =
                coupons.stream().filter(c -> !c.equalsIgnoreCase(code)).toList();
        return new Intent(draft, shop, lines, buyer, address, deliveryOption, kept, totalSeen, consent, payment);
    }

    /** Leaves the delivery to the shop. */
    public Intent withoutDelivery() {
        return new Intent(draft, shop, lines, buyer, address, Optional.empty(), coupons, totalSeen, consent, payment);
    }

    public Intent withTotalSeen(Price seen) {
        return new Intent(draft, shop, lines, buyer, address, deliveryOption, coupons, seen, consent, payment);
    }

    /** To another address; the delivery that was chosen may not go there. */
    public Intent withAddress(Address changed, Buyer who) {
        return new Intent(draft, shop, lines, who, changed, Optional.empty(), coupons, totalSeen, consent, payment);
    }

    public Intent withPayment(PaymentChoice changed) {
        return new Intent(draft, shop, lines, buyer, address, deliveryOption, coupons, totalSeen, consent, changed);
    }
}
