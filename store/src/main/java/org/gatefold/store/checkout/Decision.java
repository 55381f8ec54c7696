package org.gatefold.store.checkout;

/** The listener's answer to a {@link Question}, or a change of mind before a purchase was sent. */
public sealed interface Decision {
    record Accept() implements Decision {}

    record Retry() implements Decision {}

    record ChangePayment(PaymentChoice payment) implements Decision {}

    /** Gives up; refused once the purchase may have been charged. */
    record Cancel() implements Decision {}
}
