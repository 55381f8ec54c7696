package org.gatefold.store.port;

/** A checkout as its shop calls it; opaque. */
public record SessionId(String value) {}
