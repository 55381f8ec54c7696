package org.gatefold.player.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gatefold.player.statistics.Period.Kind;
import org.junit.jupiter.api.Test;

/** Weeks, months and years as calendars have them. */
final class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWeekBeginsAsTheListenerIsUsedTo() {
        assertEquals(
                LocalDate.of(2026, 11, 23),
                Period.with(TODAY, Kind.WEEK, DayOfWeek.MONDAY).first());
        assertEquals(
                LocalDate.of(2026, 11, 22),
                Period.with(TODAY, Kind.WEEK, DayOfWeek.SUNDAY).first());
        assertEquals(
                LocalDate.of(2026, 11, 28),
                Period.with(TODAY, Kind.WEEK, DayOfWeek.SUNDAY).last());
    }

    @Test
    void beforeAndAfterAreWholeMonthsAndYearsOfAnyLength() {
        Period march = Period.with(LocalDate.of(2028, 3, 31), Kind.MONTH, DayOfWeek.MONDAY);
        assertEquals(LocalDate.of(2028, 2, 29), march.previous().last());
        assertEquals(march, march.previous().next());
        Period year = Period.with(LocalDate.of(2028, 12, 31), Kind.YEAR, DayOfWeek.MONDAY);
        assertEquals(LocalDate.of(2029, 1, 1), year.next().first());
        Period week = Period.with(TODAY, Kind.WEEK, DayOfWeek.SUNDAY);
        assertEquals(week.first().minusWeeks(1), week.previous().first());
    }

    @Test
    void allTimeIsAllThereIs() {
        Period all = Period.with(TODAY, Kind.ALL, DayOfWeek.MONDAY);
        assertEquals(all, all.previous());
        assertEquals(Span.ALL, all.in(ZoneId.of("Europe/Berlin")));
        assertTrue(all.contains(TODAY));
    }

    @Test
    void aWeekWithAChangeOfTheClockIsAnHourLonger() {
        Span span = Period.with(LocalDate.of(2026, 10, 25), Kind.WEEK, DayOfWeek.MONDAY)
                .in(ZoneId.of("Europe/Berlin"));
        assertEquals(Duration.ofHours(169), Duration.between(span.from(), span.to()));
        assertEquals(Instant.parse("2026-10-18T22:00:00Z"), span.from());
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> new Period(Kind.WEEK, TODAY, TODAY.minusDays(1)));
    }
}
