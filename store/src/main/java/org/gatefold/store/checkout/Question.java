package org.gatefold.store.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Price;
import org.gatefold.sync.said.Said;

/** Why a purchase waits for the listener. A message is what {@link Said} keeps. What {@link Decision.Accept} means is said at each; Cancel always gives up. */
public sealed interface Question {
    /** The total is above what was agreed. Accept: buy at {@code now}. */
    record PriceChanged(Price seen, Price now) implements Question {}

    /** These are gone. Accept: buy the rest; with no rest it is cancelled. Retry: look again. */
    record SoldOut(List<CartLine> lines) implements Question {
        public SoldOut {
            lines = List.copyOf(lines);
        }
    }

    /** The shop has only {@code left} of the line. Accept: take these. */
    record FewerLeft(CartLine line, int left) implements Question {}

    /** The coupon does not count. Accept: buy without it for {@code now}, where the shop said a total. */
    record CouponRefused(String code, String message, Optional<Price> now) implements Question {}

    /** The shop does not deliver there. ChangeAddress: send it elsewhere. Retry: ask again; there is nothing to accept. */
    record Undeliverable(String message) implements Question {}

    /** The payment was refused; nothing was charged. Retry: try the same once more. ChangePayment: pay in another way. */
    record Declined(String message) implements Question {}

    /** The shop let the checkout expire before it was paid. Accept or Retry: begin it again. */
    record SessionExpired() implements Question {}

    /**
     * Whether the order was placed cannot be told. Retry: ask the shop again. Accept: the listener made sure that there is
     * no order and wants it sent anew.
     */
    record OutcomeUnknown(String message) implements Question {}

    /**
     * The payment of {@code sentAt} got no answer, the shop has no order for it, and by now it may have forgotten the
     * payment's key, so nothing is sent by itself any more. Retry and Accept: as for an unknown outcome.
     */
    record KeyTooOld(Instant sentAt) implements Question {}

    /**
     * How the listener chose to pay cannot be read any more on this computer: its key is gone or locked away. What was sent of
     * it at {@code sentAt} got no answer, and the shop has no order for it; empty where nothing was sent. Retry: look once
     * more. ChangePayment: pay the same checkout, which completes once, in another way.
     */
    record PaymentUnreadable(Optional<Instant> sentAt) implements Question {}

    /**
     * The shop wants the listener to sign in, as {@code account} where it was placed in the name of one. It goes on by
     * itself after that. Retry: try again; what was placed as a guest then goes in the name of the account there is.
     */
    record SignIn(String message, Optional<String> account) implements Question {}

    /** The shop says something only a person can judge. Retry: try again. Accept: try again and leave the delivery to the shop. */
    record ShopSays(String message) implements Question {}
}
