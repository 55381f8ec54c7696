package org.gatefold.store.suggest;

import org.gatefold.store.catalogue.Product;

/** A thing that may please the listener, and why. */
public record Suggestion(Product product, Reason reason) {}
