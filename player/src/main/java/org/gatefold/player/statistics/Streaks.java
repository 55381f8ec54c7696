package org.gatefold.player.statistics;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row with at least one play: the run that lasts until today (or yesterday, while nothing was heard today yet),
 * and the longest of all, the latest of several.
 */
public record Streaks(Optional<Run> current, Optional<Run> longest) {
    /** From the first to the last day; {@code days} does not count days that a zone left out of its calendar. */
    public record Run(LocalDate first, LocalDate last, int days) {}
}
