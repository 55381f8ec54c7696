package org.gatefold.player.statistics;

import java.time.Duration;
import java.time.LocalDate;

/** What was heard on one calendar day. */
public record DayPlays(LocalDate day, int plays, Duration heard) {}
