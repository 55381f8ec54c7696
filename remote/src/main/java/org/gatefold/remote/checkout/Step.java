package org.gatefold.remote.checkout;

import org.gatefold.remote.payment.Charge;

/** What the first transaction of a completion leads to. */
sealed interface Step {

    /** Nothing is to be charged; this is how things stand. */
    record Done(Shown shown) implements Step {}

    /** Stock is set aside and the session is paying: now the provider has to be asked. */
    record Ask(String sessionId, Charge charge) implements Step {}
}
