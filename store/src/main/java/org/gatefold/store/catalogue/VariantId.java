package org.gatefold.store.catalogue;

/** What is put into a cart, as its shop calls it; opaque, unique within that shop only. */
public record VariantId(String value) {}
