package org.gatefold.app.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.statistics.DayPlays;
import org.gatefold.player.statistics.Period;
import org.gatefold.player.statistics.Top;

/** Periods, days and times of listening in words. */
final class StatsWords {
    private final Texts texts;
    private final DateTimeFormatter month;
    private final DateTimeFormatter day;

    StatsWords(Texts texts) {
        this.texts = texts;
        month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(texts.locale());
        day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale());
    }

    /** “November 2026”, “16 to 22 November 2026”, “2026”, “All time”. */
    String of(Period period) {
        return switch (period.kind()) {
            case WEEK -> texts.format("stats.span", texts.date(period.first()), texts.date(period.last()));
            case MONTH -> month.format(YearMonth.from(period.first()));
            case YEAR -> Integer.toString(period.first().getYear());
            case ALL -> texts.get("stats.all");
        };
    }

    /** “Monday, 23 November 2026: 12 plays, 41 minutes”. */
    String of(LocalDate date, DayPlays plays) {
        return texts.format(
                "stats.day", day.format(date), texts.format("stats.plays", plays.plays()), time(plays.heard()));
    }

    String without(LocalDate date) {
        return texts.format("stats.day-silent", day.format(date));
    }

    /** A name that fits over a column of a heat map. */
    String shortMonth(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, texts.locale());
    }

    /** Minutes below two hours, hours above. */
    String time(Duration heard) {
        return isShort(heard)
                ? texts.format("stats.minutes", minutes(heard))
                : texts.format("stats.hours", heard.toHours());
    }

    static boolean isShort(Duration heard) {
        return heard.toMinutes() < 120;
    }

    /** What takes any time takes a minute. */
    static long minutes(Duration heard) {
        return heard.isZero() ? 0 : Math.max(1, heard.toMinutes());
    }

    String date(Instant instant) {
        return texts.date(LocalDate.ofInstant(instant, texts.zone()));
    }

    String plays(Top top) {
        return texts.format("stats.plays", top.plays());
    }

    /** A line of a list as it is read out. */
    String spoken(int place, Top top) {
        String name = top.under().isEmpty() ? top.name() : texts.format("stats.by", top.name(), top.under());
        return texts.format("stats.line-spoken", place, name, plays(top), time(top.heard()));
    }
}
