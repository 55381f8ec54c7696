package org.gatefold.store.checkout;

import java.time.Instant;

/** What the listener set out to buy and how far it has come; {@code intent} is as last agreed, after any decision. */
public record Purchase(PurchaseId id, Intent intent, Instant placedAt, PurchaseState state) {
    /** Whether it is neither confirmed nor cancelled. */
    public boolean isOpen() {
        return switch (state) {
            case PurchaseState.Confirmed c -> false;
            case PurchaseState.Cancelled c -> false;
            case PurchaseState.Kept k -> true;
            case PurchaseState.Sending s -> true;
            case PurchaseState.Unanswered u -> true;
            case PurchaseState.GivingUp g -> true;
            case PurchaseState.NeedsDecision n -> true;
            case PurchaseState.InBrowser b -> true;
        };
    }
}
