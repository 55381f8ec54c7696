package org.gatefold.store.checkout;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.store.order.OrderId;

/** How far a purchase has come, as the listener sees it. */
public sealed interface PurchaseState {
    /** Safe on this computer and not sent just now: {@code reason} is a sentence, empty when it is about to be sent. */
    record Kept(String reason, Optional<Instant> nextTry) implements PurchaseState {}

    /** Being sent, or sent and not yet confirmed. */
    record Sending() implements PurchaseState {}

    /** The payment was sent and its answer was lost, for the {@code reason} given: the shop is asked what became of it. */
    record Unanswered(String reason, Instant nextTry) implements PurchaseState {}

    /** Nothing more happens until the listener decides. */
    record NeedsDecision(Question question) implements PurchaseState {}

    /**
     * The listener goes on at this page of the shop, which is looked after until it is done; {@code said} is the shop's
     * sentence about what it wants there, and may be empty.
     */
    record InBrowser(URI page, String said) implements PurchaseState {
        public InBrowser {
            // a row of an earlier version has no sentence
            said = Objects.requireNonNullElse(said, "");
        }
    }

    /** Given up while it may have been paid: the shop is asked to end it, and what was paid all the same stands. */
    record GivingUp() implements PurchaseState {}

    /** The shop confirmed it; its order is kept too, with this id. */
    record Confirmed(OrderId order) implements PurchaseState {}

    /**
     * Given up by the listener. Nothing was charged as far as the shop said; with {@code unsure} the shop would not say.
     */
    record Cancelled(boolean unsure) implements PurchaseState {
        public Cancelled() {
            this(false);
        }
    }
}
