package org.gatefold.store.catalogue;

import java.time.Instant;
import java.util.Optional;

/** A value with its age: known as of {@code asOf}; {@code staleBecause} is a sentence for the listener when it could not be asked anew. */
public record Dated<T>(T value, Instant asOf, Optional<String> staleBecause) {
    public static <T> Dated<T> fresh(T value, Instant asOf) {
        return new Dated<>(value, asOf, Optional.empty());
    }

    public boolean isStale() {
        return staleBecause.isPresent();
    }
}
