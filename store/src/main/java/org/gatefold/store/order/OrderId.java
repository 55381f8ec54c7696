package org.gatefold.store.order;

/** An order as its shop calls it; opaque, unique within that shop only. */
public record OrderId(String value) {}
