package org.gatefold.player.library.sql;

import java.util.List;
import java.util.Optional;

/**
 * A stretch of a list that one index gives in order: the table, a condition on it and how it is sorted. Where the
 * condition holds of nearly everything, {@code others} is the opposite one: what it holds of is counted and taken off.
 * {@code counted} is a query with the same arguments that knows how many there are without counting them.
 */
record Cut(
        String from,
        String where,
        String by,
        Optional<String> others,
        Optional<String> counted,
        List<Object> arguments) {
    Cut {
        arguments = List.copyOf(arguments);
    }

    static Cut of(String from, String where, String by, Object... arguments) {
        return new Cut(from, where, by, Optional.empty(), Optional.empty(), List.of(arguments));
    }

    /** Everything in the table. */
    static Cut all(String from, String by) {
        return new Cut(from, "1", by, Optional.of("0"), Optional.empty(), List.of());
    }

    Cut allBut(String less) {
        return new Cut(from, where, by, Optional.of(less), counted, arguments);
    }

    Cut countedBy(String query) {
        return new Cut(from, where, by, others, Optional.of(query), arguments);
    }
}
