package org.gatefold.store.checkout;

/** One checkout the listener is filling in; a draft becomes at most one purchase. */
public record DraftId(String value) {}
