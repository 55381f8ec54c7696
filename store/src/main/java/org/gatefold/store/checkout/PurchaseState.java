package org.gatefold.store.checkout;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.gatefold.store.order.OrderId;

/** How far a purchase has come, as the listener sees it. */
public sealed interface PurchaseState {
    /** Safe on this computer and not sent just now: {@code reason} is a sentence, empty when it is about to be sent. */
    record Kept(String reason, Optional<Instant> nextTry) implements PurchaseState {}

    /** Being sent, or sent and not yet confirmed. */
    record Sending() implements PurchaseState {}

    /** Nothing more happens until the listener decides. */
    record NeedsDecision(Question question) implements PurchaseState {}

    /** The listener pays on this page of the shop; the page is looked after until it is done. */
    record InBrowser(URI page) implements PurchaseState {}

    /** The shop confirmed it; its order is kept too, with this id. */
    record Confirmed(OrderId order) implements PurchaseState {}

    /** Given up by the listener; nothing was charged as far as the shop said. */
    record Cancelled() implements PurchaseState {}
}
