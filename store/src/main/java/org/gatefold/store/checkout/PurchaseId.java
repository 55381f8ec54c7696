package org.gatefold.store.checkout;

/** A purchase kept on this computer; sorts by the time it was placed. */
public record PurchaseId(String value) {}
