package org.gatefold.sync.outbox;

/**
 * What a row of the outbox is about, such as {@code listen}. A lane keeps order; an unordered kind may be sent in any
 * order and in batches of at most 50.
 */
public record Kind(String name, boolean ordered) {
    public Kind {
        if (!name.matches("[a-z][a-z.-]{0,39}")) {
            throw new IllegalArgumentException("not a kind: " + name);
        }
    }
}
