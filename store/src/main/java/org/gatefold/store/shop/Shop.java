package org.gatefold.store.shop;

import okhttp3.HttpUrl;

/** A shop the listener has: {@code base} is its address, {@code demo} says that nothing is charged there. */
public record Shop(ShopId id, String name, HttpUrl base, boolean demo) {}
