package org.gatefold.remote.payment;

/** How a charge ended. */
public enum Outcome {
    /** The money is taken. */
    PAID,
    /** The provider said no; nothing is taken. */
    DECLINED,
    /** The buyer has to confirm on a page first; nothing is taken. */
    CHALLENGE
}
