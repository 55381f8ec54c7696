package org.gatefold.remote.order;

import com.google.gson.JsonObject;
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

    /** Milliseconds since 1970. */
    public record Stamp(long created, long updated) {}

    /** What people call it. */
    public String label() {
        return "GF-" + (1000 + number);
    }

    long createdAt() {
        return stamp.created();
    }

    long updatedAt() {
        return stamp.updated();
    }
}
