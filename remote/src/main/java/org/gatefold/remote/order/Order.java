package org.gatefold.remote.order;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A purchase that was paid.
 *
 * @param number counts orders from 1
 * @param document its lines, totals and delivery, without anything that depends on the server's address
 */
public record Order(
        long number,
        String id,
        OptionalLong account,
        String agent,
        String checkoutId,
        JsonObject document,
        Stamp stamp) {
    private static final long FIRST = 1000;

    /** Milliseconds since 1970. */
    public record Stamp(long created, long updated) {}

    /** What people call it. */
    public String label() {
        return "GF-" + (FIRST + number);
    }

    /** The number in such a name; empty for anything else. */
    static Optional<Long> number(String label) {
        return label.matches("GF-\\d{4,15}")
                ? Optional.of(Long.parseLong(label.substring(3)) - FIRST)
                : Optional.empty();
    }

    long createdAt() {
        return stamp.created();
    }

    long updatedAt() {
        return stamp.updated();
    }
}
