package org.gatefold.player.library.rule;

import java.time.Duration;

/** How many tracks a selection has, how long they last together, and their size in bytes. */
public record Totals(int tracks, Duration length, long bytes) {}
