package org.gatefold.store.spending;

import java.time.Instant;

/** What the listener's confirmed orders came to, from user.db alone. */
public interface Spending {
    /** Of the orders placed from {@code from} on and before {@code to}. Blocks; not for the JavaFX thread. */
    Spent between(Instant from, Instant to);
}
