package org.gatefold.player.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The days between two, and when each of them begins in a zone. A day of 23 or 25 hours is one day; one that a zone left
 * out of its calendar (Samoa's 30 December 2011) is none.
 */
record DayBounds(List<LocalDate> days, List<Instant> begins) {
    /** For SQL: rows {@code n, start, finish}, where {@code n} is the place of the day and ?1 is {@link #json()}. */
    static final String ROWS = """
        with edge as (select key as n, value as start, lead(value) over (order by key) as finish from json_each(?1)),
          bound as (select n, start, finish from edge where finish is not null)
        """;

    static DayBounds of(LocalDate from, LocalDate to, ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        List<Instant> begins = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var begin = day.atStartOfDay(zone);
            if (begin.toLocalDate().equals(day)) {
                days.add(day);
                begins.add(begin.toInstant());
            }
        }
        begins.add(to.plusDays(1).atStartOfDay(zone).toInstant());
        return new DayBounds(days, begins);
    }

    /** The beginnings in milliseconds since 1970, and the end of the last day. */
    String json() {
        StringBuilder json = new StringBuilder("[");
        for (Instant begin : begins) {
            json.append(json.length() == 1 ? "" : ",").append(begin.toEpochMilli());
        }
        return json.append(']').toString();
    }
}
