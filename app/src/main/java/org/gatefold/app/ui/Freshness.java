package org.gatefold.app.ui;

import java.time.Instant;
import java.util.Optional;

/** How old a shown value is: {@code staleSince} is set when a newer one could not be fetched. */
public record Freshness(Optional<Instant> staleSince) {
    public static final Freshness NOW = new Freshness(Optional.empty());

    public static Freshness staleSince(Instant instant) {
        return new Freshness(Optional.of(instant));
    }
}
