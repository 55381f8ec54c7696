package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gatefold.player.statistics.DayPlays;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Top;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL says of made-up histories is what counting by hand says, in zones whose clocks change at odd times. */
final class StatisticsAgreeTest {
    private record Heard(Instant at, String artist) {}

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Lisbon",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Africa/Cairo",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "UTC"
            })
    void daysStreaksAndListsAreAsCountedByHand(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(name.hashCode());
        Instant from = Instant.parse("2011-12-01T00:00:00Z");
        List<Heard> heard = new ArrayList<>();
        try (PlaysInADatabase plays = new PlaysInADatabase(folder)) {
            for (int i = 0; i < 400; i++) {
                Instant at = from.plus(random.nextInt(365 * 24 * 60), ChronoUnit.MINUTES);
                String artist = "Artist " + random.nextInt(12);
                heard.add(new Heard(at, artist));
                plays.play(at, artist, "Album", "Title");
            }
            LocalDate first = LocalDate.of(2011, 12, 1);
            LocalDate last = LocalDate.of(2012, 12, 31);
            Map<LocalDate, Long> byDay = heard.stream()
                    .collect(Collectors.groupingBy(
                            each -> LocalDate.ofInstant(each.at(), zone), TreeMap::new, Collectors.counting()));
            assertEquals(
                    byDay.entrySet().stream()
                            .filter(each -> !each.getKey().isBefore(first))
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList(),
                    plays.statistics.days(first, last, zone).stream()
                            .map(each -> each.day() + " " + each.plays())
                            .toList());
            assertEquals(
                    longest(new TreeSet<>(byDay.keySet()), zone),
                    plays.statistics.streaks(last, zone).longest().orElseThrow().days());
            for (Period.Kind kind : Period.Kind.values()) {
                agree(heard, plays, Period.with(LocalDate.of(2012, 3, 25), kind, DayOfWeek.MONDAY), zone);
            }
        }
    }

    private static void agree(List<Heard> heard, PlaysInADatabase plays, Period period, ZoneId zone) {
        Span span = period.in(zone);
        List<Heard> within = heard.stream()
                .filter(each -> period.contains(LocalDate.ofInstant(each.at(), zone)))
                .toList();
        assertEquals(within.size(), plays.statistics.figures(span).plays(), period.toString());
        Map<String, Long> counted =
                within.stream().collect(Collectors.groupingBy(Heard::artist, TreeMap::new, Collectors.counting()));
        assertEquals(
                counted,
                plays.statistics.top(Top.Kind.ARTISTS, span, 0, 50).stream()
                        .collect(Collectors.toMap(Top::name, each -> (long) each.plays(), Long::sum, TreeMap::new)));
        long fresh = counted.keySet().stream()
                .filter(artist -> heard.stream()
                        .noneMatch(each ->
                                each.artist().equals(artist) && each.at().isBefore(span.from())))
                .count();
        assertEquals(fresh, plays.statistics.figures(span).newArtists());
        assertEquals(
                within.size(),
                plays
                        .statistics
                        .days(
                                period.kind() == Period.Kind.ALL ? LocalDate.of(2011, 1, 1) : period.first(),
                                period.kind() == Period.Kind.ALL ? LocalDate.of(2013, 12, 31) : period.last(),
                                zone)
                        .stream()
                        .mapToInt(DayPlays::plays)
                        .sum());
    }

    private static int longest(TreeSet<LocalDate> days, ZoneId zone) {
        int longest = 0;
        for (LocalDate day : days) {
            int run = 0;
            LocalDate at = day;
            while (days.contains(at) || !exists(at, zone)) {
                run += exists(at, zone) ? 1 : 0;
                at = at.plusDays(1);
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }
}
