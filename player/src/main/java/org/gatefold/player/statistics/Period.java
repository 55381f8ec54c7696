package org.gatefold.player.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Whole calendar days that figures are given for, {@code first} and {@code last} among them. */
public record Period(Kind kind, LocalDate first, LocalDate last) {
    private static final LocalDate BEGINNING = LocalDate.of(1970, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** How long it is. */
    public enum Kind {
        WEEK,
        MONTH,
        YEAR,
        ALL
    }

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    /** The week, month or year with this day; {@code weekBegins} is the first day of a week here. */
    public static Period with(LocalDate day, Kind kind, DayOfWeek weekBegins) {
        return switch (kind) {
            case WEEK -> {
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekBegins));
                yield new Period(kind, first, first.plusDays(6));
            }
            case MONTH -> new Period(kind, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case YEAR -> new Period(kind, day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
            case ALL -> new Period(kind, BEGINNING, END);
        };
    }

    /** The one before; all time stays what it is. */
    public Period previous() {
        return moved(-1);
    }

    /** The one after; all time stays what it is. */
    public Period next() {
        return moved(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** From when to when it lasts in a zone: a day with a change of the clock is as long as it is there. */
    public Span in(ZoneId zone) {
        return kind == Kind.ALL
                ? Span.ALL
                : new Span(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Period moved(int by) {
        return switch (kind) {
            case WEEK -> new Period(kind, first.plusWeeks(by), last.plusWeeks(by));
            case MONTH -> with(first.plusMonths(by), kind, DayOfWeek.MONDAY);
            case YEAR -> with(first.plusYears(by), kind, DayOfWeek.MONDAY);
            case ALL -> this;
        };
    }
}
