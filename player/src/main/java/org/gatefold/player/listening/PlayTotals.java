package org.gatefold.player.listening;

import java.time.Duration;

/** How many plays counted and how long they lasted. */
public record PlayTotals(int plays, Duration listened) {}
