package org.gatefold.remote;

import java.util.function.UnaryOperator;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.payment.PaymentProvider;

/** What may be put between the shop and its payment provider, and between its routes and their callers. */
record Around(UnaryOperator<PaymentProvider> provider, UnaryOperator<Route> routes) {

    static Around nothing() {
        return new Around(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
