package org.gatefold.player.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.statistics.DayPlays;
import org.gatefold.player.statistics.Figures;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.Span;
import org.gatefold.player.statistics.Streaks;
import org.gatefold.player.statistics.Streaks.Run;
import org.gatefold.player.statistics.Top;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures, days, streaks and lists of what was heard most, from plays in a real user database. */
final class SqlStatisticsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Span NOVEMBER =
            Period.with(day("2026-11-23"), Period.Kind.MONTH, DayOfWeek.MONDAY).in(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private PlaysInADatabase plays;

    @BeforeEach
    void open() {
        plays = new PlaysInADatabase(folder);
    }

    @AfterEach
    void close() {
        plays.close();
    }

    @Test
    void nothingHeardIsNothingEverywhere() {
        assertEquals(
                new Figures(0, Duration.ZERO, 0, 0, Optional.empty(), Optional.empty()),
                plays.statistics.figures(Span.ALL));
        assertEquals(
                new Streaks(Optional.empty(), Optional.empty()), plays.statistics.streaks(day("2026-11-23"), BERLIN));
        assertEquals(List.of(), plays.statistics.days(day("2026-01-01"), day("2026-12-31"), BERLIN));
        for (Top.Kind kind : Top.Kind.values()) {
            assertEquals(List.of(), plays.statistics.top(kind, Span.ALL, 0, 10));
            assertEquals(List.of(), plays.statistics.top(kind, NOVEMBER, 0, 10));
        }
        assertEquals(List.of(), plays.statistics.newArtists(NOVEMBER, 0, 10));
    }

    @Test
    void onePlayIsADayAStreakAndTheTopOfEveryList() {
        plays.play("2026-11-22T20:00:00Z", "Okta Bloom", "Glass Orchard", "Prism");
        Instant then = Instant.parse("2026-11-22T20:00:00Z");
        assertEquals(
                new Figures(1, Duration.ofMinutes(3), 1, 1, Optional.of(then), Optional.of(then)),
                plays.statistics.figures(NOVEMBER));
        Run one = new Run(day("2026-11-22"), day("2026-11-22"), 1);
        assertEquals(
                new Streaks(Optional.of(one), Optional.of(one)), plays.statistics.streaks(day("2026-11-23"), BERLIN));
        assertEquals(
                List.of(new DayPlays(day("2026-11-22"), 1, Duration.ofMinutes(3))),
                plays.statistics.days(day("2026-01-01"), day("2026-12-31"), BERLIN));
        assertEquals(List.of("Okta Bloom  1"), top(Top.Kind.ARTISTS, NOVEMBER));
        assertEquals(List.of("Glass Orchard Okta Bloom 1"), top(Top.Kind.ALBUMS, Span.ALL));
        assertEquals(List.of("Prism Okta Bloom 1"), top(Top.Kind.TRACKS, Span.ALL));
    }

    @Test
    void theMostHeardComesFirstAndAPageGoesOnWhereTheOneBeforeEnded() {
        hear(3, "2026-11-20T08:00:00Z", "Vinterlys", "Copper Season", "Rust");
        hear(2, "2026-11-21T08:00:00Z", "Vinterlys", "Copper Season", "Kobber");
        hear(4, "2026-11-22T08:00:00Z", "Paper Atlas", "Sunroom", "Maps");
        hear(9, "2026-10-22T08:00:00Z", "Kasbah Modular", "Ritual Machines", "Oud");
        assertEquals(List.of("Vinterlys  5", "Paper Atlas  4"), top(Top.Kind.ARTISTS, NOVEMBER));
        assertEquals(List.of("Kasbah Modular  9", "Vinterlys  5", "Paper Atlas  4"), top(Top.Kind.ARTISTS, Span.ALL));
        assertEquals(List.of("Copper Season Vinterlys 5", "Sunroom Paper Atlas 4"), top(Top.Kind.ALBUMS, NOVEMBER));
        assertEquals(
                List.of("Maps Paper Atlas 4", "Rust Vinterlys 3", "Kobber Vinterlys 2"),
                top(Top.Kind.TRACKS, NOVEMBER));
        assertEquals(
                List.of("Rust Vinterlys 3"),
                plays.statistics.top(Top.Kind.TRACKS, NOVEMBER, 1, 1).stream()
                        .map(SqlStatisticsTest::line)
                        .toList());
        assertEquals(9, plays.statistics.figures(NOVEMBER).plays());
        assertEquals(Duration.ofMinutes(27), plays.statistics.figures(NOVEMBER).heard());
    }

    @Test
    void aTrackWhoseTagsChangedIsOneTrack() {
        hear(2, "2026-11-20T08:00:00Z", "Vinterlys", "Copper Season", "Rust");
        hear(3, "2026-11-21T08:00:00Z", "Vinterlys", "Copper Season", "Rust (remastered)");
        plays.user.write(tx -> tx.update(
                "insert into key_alias(said, key) values('fp:Vinterlys/Rust', 'fp:Vinterlys/Rust (remastered)')"));
        assertEquals(List.of("Rust (remastered) Vinterlys 5"), top(Top.Kind.TRACKS, NOVEMBER));
        assertEquals(List.of("Rust (remastered) Vinterlys 5"), top(Top.Kind.TRACKS, Span.ALL));
    }

    @Test
    void anArtistIsWrittenWithoutTheGuestsOfTheLastTrack() {
        plays.play("2026-11-20T08:00:00Z", "Vinterlys", "Copper Season", "Rust");
        plays.play("2026-11-21T08:00:00Z", "Vinterlys feat. Okta Bloom", "Copper Season", "Duet");
        assertEquals(List.of("Vinterlys  2"), top(Top.Kind.ARTISTS, Span.ALL));
        assertEquals(List.of("Copper Season Vinterlys 2"), top(Top.Kind.ALBUMS, Span.ALL));
    }

    @Test
    void whatIsInTheLibraryIsGivenWithIt() {
        var key = plays.library.add("Rust", "Vinterlys", folder.resolve("1"), Duration.ofSeconds(200));
        plays.play("2026-11-20T08:00:00Z", "Vinterlys", "Copper Season", "Rust");
        plays.play("2026-11-20T09:00:00Z", "Vinterlys", "Copper Season", "Gone");
        for (Top.Kind kind : List.of(Top.Kind.ARTISTS, Top.Kind.ALBUMS)) {
            Top only = plays.statistics.top(kind, Span.ALL, 0, 10).getFirst();
            assertEquals(key, only.track().orElseThrow().key());
        }
        assertEquals(
                List.of(false, true),
                plays.statistics.top(Top.Kind.TRACKS, Span.ALL, 0, 10).stream()
                        .map(top -> top.track().isPresent())
                        .toList());
    }

    @Test
    void anArtistIsNewInTheMonthOfItsFirstPlayOnly() {
        plays.play("2026-10-31T23:59:00Z", "Vinterlys", "Copper Season", "Rust");
        plays.play("2026-11-05T08:00:00Z", "Vinterlys", "Copper Season", "Rust");
        plays.play("2026-11-06T08:00:00Z", "Okta Bloom", "Glass Orchard", "Prism");
        plays.play("2026-11-07T08:00:00Z", "Paper Atlas", "Sunroom", "Maps");
        assertEquals(
                List.of("Paper Atlas", "Okta Bloom"),
                plays.statistics.newArtists(NOVEMBER, 0, 10).stream()
                        .map(Top::name)
                        .toList());
        assertEquals(
                List.of("Paper Atlas", "Okta Bloom", "Vinterlys"),
                plays.statistics.newArtists(Span.ALL, 0, 10).stream()
                        .map(Top::name)
                        .toList());
        assertEquals(2, plays.statistics.figures(NOVEMBER).newArtists());
        assertEquals(3, plays.statistics.figures(NOVEMBER).artists());
        assertEquals(3, plays.statistics.figures(Span.ALL).newArtists());
    }

    @Test
    void aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay() {
        plays.play("2026-03-28T22:59:59Z", "A", "B", "C");
        plays.play("2026-03-28T23:00:00Z", "A", "B", "C");
        plays.play("2026-03-29T21:59:59Z", "A", "B", "C");
        plays.play("2026-03-29T22:00:00Z", "A", "B", "C");
        plays.play("2026-10-24T22:00:00Z", "A", "B", "C");
        plays.play("2026-10-25T22:59:59Z", "A", "B", "C");
        plays.play("2026-10-25T23:00:00Z", "A", "B", "C");
        assertEquals(
                List.of("2026-03-28 1", "2026-03-29 2", "2026-03-30 1", "2026-10-25 2", "2026-10-26 1"),
                plays.statistics.days(day("2026-01-01"), day("2026-12-31"), BERLIN).stream()
                        .map(each -> each.day() + " " + each.plays())
                        .toList());
    }

    @Test
    void aStreakGoesOnOverTheNightsOfTheClockChange() {
        for (String day : List.of("2026-03-28", "2026-03-29", "2026-03-30")) {
            plays.play(day(day).atTime(0, 30).atZone(BERLIN).toInstant(), "A", "B", "C");
        }
        assertEquals(
                new Run(day("2026-03-28"), day("2026-03-30"), 3),
                plays.statistics.streaks(day("2026-03-31"), BERLIN).current().orElseThrow());
    }

    @Test
    void aDayThatAZoneLeftOutDoesNotEndAStreak() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        plays.play(day("2011-12-29").atTime(12, 0).atZone(samoa).toInstant(), "A", "B", "C");
        plays.play(day("2011-12-31").atTime(12, 0).atZone(samoa).toInstant(), "A", "B", "C");
        assertEquals(
                new Run(day("2011-12-29"), day("2011-12-31"), 2),
                plays.statistics.streaks(day("2011-12-31"), samoa).current().orElseThrow());
    }

    @Test
    void theDaysAreThoseOfWhereTheListenerIsNow() {
        plays.play("2026-11-16T22:30:00Z", "A", "B", "C");
        plays.play("2026-11-17T23:30:00Z", "A", "B", "C");
        assertEquals(
                List.of(day("2026-11-16"), day("2026-11-18")),
                days(BERLIN).stream().map(DayPlays::day).toList());
        assertEquals(
                List.of(day("2026-11-17"), day("2026-11-18")),
                days(ZoneId.of("Asia/Tokyo")).stream().map(DayPlays::day).toList());
        assertEquals(
                1,
                plays.statistics
                        .streaks(day("2026-11-18"), BERLIN)
                        .longest()
                        .orElseThrow()
                        .days());
        assertEquals(
                2,
                plays.statistics
                        .streaks(day("2026-11-18"), ZoneId.of("Asia/Tokyo"))
                        .longest()
                        .orElseThrow()
                        .days());
    }

    @Test
    void aStreakLastsUntilYesterdayAndEndsWithADayWithoutMusic() {
        for (int i = 10; i <= 14; i++) {
            plays.play("2026-11-" + i + "T12:00:00Z", "A", "B", "C");
        }
        plays.play("2026-11-20T12:00:00Z", "A", "B", "C");
        plays.play("2026-11-21T12:00:00Z", "A", "B", "C");
        Run longest = new Run(day("2026-11-10"), day("2026-11-14"), 5);
        Run newest = new Run(day("2026-11-20"), day("2026-11-21"), 2);
        assertEquals(
                new Streaks(Optional.of(newest), Optional.of(longest)),
                plays.statistics.streaks(day("2026-11-22"), BERLIN));
        assertEquals(
                new Streaks(Optional.empty(), Optional.of(longest)),
                plays.statistics.streaks(day("2026-11-23"), BERLIN));
    }

    @Test
    void aPlayUnderAClockThatWasFarWrongStopsNothing() {
        plays.play(Instant.ofEpochMilli(-5_000_000_000L), "A", "B", "C");
        plays.play("2026-11-22T12:00:00Z", "A", "B", "C");
        plays.play("2199-01-01T12:00:00Z", "A", "B", "C");
        assertEquals(3, plays.statistics.figures(Span.ALL).plays());
        assertEquals(
                1,
                plays.statistics
                        .streaks(day("2026-11-22"), BERLIN)
                        .current()
                        .orElseThrow()
                        .days());
        assertTrue(plays.statistics
                        .days(day("2026-11-01"), day("2026-11-30"), BERLIN)
                        .size()
                == 1);
    }

    private List<DayPlays> days(ZoneId zone) {
        return plays.statistics.days(day("2026-11-01"), day("2026-11-30"), zone);
    }

    private List<String> top(Top.Kind kind, Span span) {
        return plays.statistics.top(kind, span, 0, 10).stream()
                .map(SqlStatisticsTest::line)
                .toList();
    }

    private static String line(Top top) {
        return top.name() + " " + top.under() + " " + top.plays();
    }

    private void hear(int times, String from, String artist, String album, String title) {
        for (int i = 0; i < times; i++) {
            plays.play(Instant.parse(from).plusSeconds(300L * i), artist, album, title);
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
