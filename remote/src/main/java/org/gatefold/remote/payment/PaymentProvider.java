package org.gatefold.remote.payment;

import java.util.Optional;

/** Whoever takes the money; called outside of any transaction of ours, may block. */
public interface PaymentProvider {

    /** Charges at most once for an idempotency id; a repeat gets the first outcome. */
    Outcome charge(Charge charge);

    /**
     * What became of an id, for the time after a crash. An id that the provider never saw is closed by this for ever, so
     * that a charge which is still on its way is declined when it arrives; then this is empty.
     */
    Optional<Outcome> close(String idempotencyId);

    /** Whether the code proves that the buyer of a challenged charge is who they say. */
    boolean isProof(String idempotencyId, String code);

    /** Where the buyer finds that code, in a sentence. */
    String whereTheCodeIs();
}
