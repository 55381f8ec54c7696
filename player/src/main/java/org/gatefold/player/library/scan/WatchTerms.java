package org.gatefold.player.library.scan;

import java.time.Duration;

/**
 * How folders are watched: {@code quiet} is how long nothing may change in a folder before it is scanned, {@code period}
 * how often folders are looked at that the system tells nothing of, {@code most} how many it is asked to tell of.
 */
public record WatchTerms(Duration quiet, Duration period, int most) {
    /** For people's computers: inotify may hold 8,192 watches where nobody raised it. */
    public static final WatchTerms USUAL = new WatchTerms(Duration.ofSeconds(2), Duration.ofMinutes(5), 100_000);
}
