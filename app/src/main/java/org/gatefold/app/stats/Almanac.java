package org.gatefold.app.stats;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;

/** The listener's calendar: what day it is where they are, and with which day a week begins there. */
public record Almanac(Clock clock, ZoneId zone, DayOfWeek weekBegins) {
    public static Almanac of(Clock clock, ZoneId zone, Locale locale) {
        return new Almanac(clock, zone, WeekFields.of(locale).getFirstDayOfWeek());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
