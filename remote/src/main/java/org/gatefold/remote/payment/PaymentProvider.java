package org.gatefold.remote.payment;

import java.util.Optional;

/** Whoever takes the money; called outside of any transaction of ours, may block. */
public interface PaymentProvider {

    /** Charges at most once for an idempotency id; a repeat gets the first outcome. */
    Outcome charge(Charge charge);

    /** What became of an id, for the time after a crash; empty when the provider never saw it. */
    Optional<Outcome> outcome(String idempotencyId);

    /** Whether the code proves that the buyer of a challenged charge is who they say. */
    boolean isProof(String idempotencyId, String code);

    /** Where the buyer finds that code, in a sentence. */
    String whereTheCodeIs();
}
