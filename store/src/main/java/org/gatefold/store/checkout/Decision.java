package org.gatefold.store.checkout;

/** The listener's answer to a {@link Question}, or a change of mind before a purchase was sent. */
public sealed interface Decision {
    record Accept() implements Decision {}

    record Retry() implements Decision {}

    record ChangePayment(PaymentChoice payment) implements Decision {}

    /** Sends it to somebody or somewhere else; how it gets there is the shop's choice again. */
    record ChangeAddress(Address address, Buyer buyer) implements Decision {}

    /** Gives up; refused while an answer of the shop to the payment is awaited. An order that was paid all the same stands. */
    record Cancel() implements Decision {}
}
