package org.gatefold.remote.support;

import java.util.Optional;
import java.util.function.Function;
import org.gatefold.remote.payment.Charge;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.payment.PaymentProvider;

/** The real provider behind a line that a test may break. */
public record ForwardingProvider(PaymentProvider real, Function<Charge, Outcome> line) implements PaymentProvider {
    @Override
    public Outcome charge(Charge charge) {
        return line.apply(charge);
    }

    @Override
    public Optional<Outcome> close(String idempotencyId) {
        return real.close(idempotencyId);
    }

    @Override
    public boolean isProof(String idempotencyId, String code) {
        return real.isProof(idempotencyId, code);
    }

    @Override
    public String whereTheCodeIs() {
        return real.whereTheCodeIs();
    }
}
