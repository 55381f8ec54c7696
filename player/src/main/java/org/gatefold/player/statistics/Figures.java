package org.gatefold.player.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a span adds up to: plays, the time they took, how many artists they were of and how many of these had never been
 * heard before, and when the first and the last play began.
 */
public record Figures(
        int plays, Duration heard, int artists, int newArtists, Optional<Instant> first, Optional<Instant> last) {}
