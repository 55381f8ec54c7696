package org.gatefold.store.order;

/** What the signature of a receipt says. */
public enum Seal {
    /** The shop signed these very bytes with a key of its profile. */
    SIGNED,
    /** There is a signature, and it is not the shop's for these bytes. */
    DOES_NOT_MATCH,
    /** The shop signs nothing. */
    NONE
}
