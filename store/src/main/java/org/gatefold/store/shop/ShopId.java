package org.gatefold.store.shop;

/** A shop the listener has; given once when it is added and never reused. */
public record ShopId(String value) {
    public ShopId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a shop needs an id");
        }
    }
}
