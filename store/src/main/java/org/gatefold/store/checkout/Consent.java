package org.gatefold.store.checkout;

import org.gatefold.store.catalogue.Price;

/** What may happen without asking again when the total turns out higher than the one seen. */
public sealed interface Consent {
    /** Nothing: a higher total stops and asks. */
    record AskFirst() implements Consent {}

    /** The purchase may go through up to this total; counts only with a payment method the shop already holds. */
    record GoAheadUpTo(Price most) implements Consent {}
}
