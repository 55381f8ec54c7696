package org.gatefold.sync.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the outbox still holds. {@code byKind} counts rows that will be sent; {@code held} wait for a sign-in and
 * {@code rejected} for the listener's decision. {@code lastError} is of the newest attempt when that failed.
 */
public record Waiting(
        Map<String, Integer> byKind, int held, int rejected, Optional<Instant> nextTry, Optional<String> lastError) {
    public static final Waiting NOTHING = new Waiting(Map.of(), 0, 0, Optional.empty(), Optional.empty());

    public Waiting {
        byKind = Map.copyOf(byKind);
    }

    public int total() {
        return byKind.values().stream().mapToInt(Integer::intValue).sum();
    }
}
