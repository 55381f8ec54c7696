package org.gatefold.app.ui;

/** What a panel that fetches something is showing just now. */
public sealed interface Load<T> {
    /** Asked, not answered yet. */
    record Busy<T>() implements Load<T> {}

    /** Answered. */
    record Ready<T>(T value, Freshness freshness) implements Load<T> {
        public Ready(T value) {
            this(value, Freshness.NOW);
        }
    }

    /** Could not be answered; {@code cause} has a sentence for the listener. */
    record Failed<T>(Exception cause) implements Load<T> {}
}
