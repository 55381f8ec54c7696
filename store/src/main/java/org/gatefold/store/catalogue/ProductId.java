package org.gatefold.store.catalogue;

/** A product as its shop calls it; opaque, unique within that shop only. */
public record ProductId(String value) {}
