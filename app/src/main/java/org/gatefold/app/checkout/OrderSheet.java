package org.gatefold.app.checkout;

import java.util.List;
import java.util.Optional;
import org.gatefold.app.ui.Load;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.shop.ShopId;

/** All that was said and chosen at one moment of a checkout: what it comes to, what is missing, what the listener agrees to. */
record OrderSheet(
        Load<Start> start,
        Load<Quote> quote,
        ShipTo shipTo,
        Optional<PaymentChoice> payment,
        Optional<Price> goAhead,
        Optional<String> delivery,
        List<String> coupons) {

    /** The shop's total, or what the lines come to where it says none. */
    Optional<Price> total() {
        return figures()
                .flatMap(q -> q.total()
                        .or(() -> q.lines().stream()
                                .map(l -> l.price().times(l.asked().quantity()))
                                .reduce(Price::plus)));
    }

    CheckoutModel.Missing missing(boolean asking) {
        if (!shipTo.isComplete()) {
            return CheckoutModel.Missing.ADDRESS;
        }
        if (asking || !(quote instanceof Load.Ready<Quote>(var shown, var _))) {
            return CheckoutModel.Missing.FIGURES;
        }
        boolean refused = shown.notes().stream().anyMatch(n -> n.weight() == Quote.Weight.BLOCKING)
                || shown.lines().stream().anyMatch(l -> l.left().isPresent());
        if (refused || !shown.estimated() && !shown.ready()) {
            return CheckoutModel.Missing.SHOP_SAYS_NO;
        }
        return payment.isEmpty() ? CheckoutModel.Missing.PAYMENT : CheckoutModel.Missing.NOTHING;
    }

    /** What the listener agrees to by placing the order now; empty while something is missing. */
    Optional<Intent> intent(ShopId shop) {
        if (!(start instanceof Load.Ready<Start>(var begun, var _))
                || missing(false) != CheckoutModel.Missing.NOTHING) {
            return Optional.empty();
        }
        Consent consent = goAhead.<Consent>map(Consent.GoAheadUpTo::new).orElseGet(Consent.AskFirst::new);
        return figures()
                .flatMap(q -> total().map(total -> new Intent(
                        begun.draft(),
                        shop,
                        lines(q),
                        shipTo.buyer().orElseThrow(),
                        shipTo.address().orElseThrow(),
                        delivery.or(q::delivery),
                        coupons,
                        total,
                        consent,
                        payment.orElseThrow())));
    }

    private Optional<Quote> figures() {
        return quote instanceof Load.Ready<Quote>(var shown, var _) ? Optional.of(shown) : Optional.empty();
    }

    /** The lines at the prices that were shown. */
    private static List<CartLine> lines(Quote quote) {
        return quote.lines().stream()
                .map(l -> {
                    CartLine asked = l.asked();
                    return new CartLine(
                            asked.product(),
                            asked.variant(),
                            asked.artist(),
                            asked.title(),
                            asked.variantTitle(),
                            l.price(),
                            asked.quantity(),
                            asked.picture());
                })
                .toList();
    }
}
