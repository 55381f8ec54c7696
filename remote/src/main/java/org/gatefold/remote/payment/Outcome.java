package org.gatefold.remote.payment;

/** How a charge ended. */
public enum Outcome {
    /** The money is taken. */
    PAID,
    /** The provider said no; nothing is taken. */
    DECLINED,
    /** The buyer has to prove on a page that it is them; nothing is taken. */
    CHALLENGE,
    /** The buyer has to look over the order on a page and confirm it; nothing is taken. */
    REVIEW
}
