package org.gatefold.remote.checkout;

import java.time.Duration;
import java.util.Set;

/**
 * How this shop trades.
 *
 * @param demo says everywhere that nothing is charged
 * @param undeliverable ISO 3166 codes of the countries that no parcel goes to
 * @param life how long an unfinished checkout is good
 */
public record Terms(boolean demo, Set<String> undeliverable, Duration life) {
    public Terms {
        undeliverable = Set.copyOf(undeliverable);
    }
}
