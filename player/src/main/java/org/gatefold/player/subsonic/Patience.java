package org.gatefold.player.subsonic;

import java.time.Duration;

/**
 * How long a server may take: to be reached at home where there is another way, to be reached at all, for a whole
 * answer, and between two pieces of one. {@code awayFor} is how long the other way is used before home is tried again.
 */
record Patience(Duration home, Duration connect, Duration answer, Duration silence, Duration awayFor) {
    static final Patience USUAL = new Patience(
            Duration.ofMillis(1500),
            Duration.ofSeconds(8),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5));
}
