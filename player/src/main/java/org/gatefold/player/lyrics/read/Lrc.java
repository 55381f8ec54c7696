package org.gatefold.player.lyrics.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Lyrics.Line;
import org.gatefold.player.lyrics.Lyrics.Word;

/**
 * Reads LRC, where times such as {@code [01:02.50]} stand before the lines and may stand before words, and plain text
 * where there are none. As players have it, a positive {@code [offset:]} in milliseconds makes all come sooner.
 */
public final class Lrc {
    private static final int MOST_LINES = 3_000;
    private static final int LONGEST_LINE = 2_000;
    private static final String CLOCK = "(\\d{1,3}):(\\d{1,2})(?:[.:,](\\d{1,3}))?";
    private static final Pattern BEFORE = Pattern.compile("\\s*\\[\\s*" + CLOCK + "\\s*]");
    private static final Pattern AMONG = Pattern.compile("[\\[<]\\s*" + CLOCK + "\\s*[]>]");
    private static final Pattern SAYING = Pattern.compile("\\s*\\[\\s*([A-Za-z#]+)\\s*:(.*)]\\s*");
    private static final Set<String> KNOWN =
            Set.of("ar", "ti", "al", "au", "by", "re", "ve", "la", "lang", "length", "offset", "tool", "lr", "#", "id");

    private final List<Line> timed = new ArrayList<>();
    private final List<Line> plain = new ArrayList<>();
    private final Map<String, String> sayings = new HashMap<>();
    /** How many of the last lines one text stands for, since it is sung several times. */
    private int together;

    private Lrc() {}

    /** Never fails: what cannot be understood is words. Lines beyond three thousand are left out. */
    public static Sheet read(String text) {
        Lrc lrc = new Lrc();
        text.lines()
                .limit(MOST_LINES)
                .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .forEach(lrc::take);
        return lrc.sheet();
    }

    private Sheet sheet() {
        Lyrics.About about =
                new Lyrics.About(language(), sayings.getOrDefault("ar", ""), sayings.getOrDefault("ti", ""));
        if (sayings.getOrDefault("au", "").equalsIgnoreCase("instrumental")) {
            return new Sheet(about, List.of(), true);
        }
        if (timed.isEmpty()) {
            return Sheet.of(about, stripped(plain));
        }
        Duration sooner = Duration.ofMillis(offset());
        return Sheet.of(
                about,
                timed.stream()
                        .map(line -> moved(line, sooner.negated()))
                        .sorted(Comparator.comparing(line -> line.at().orElseThrow()))
                        .toList());
    }

    private void take(String raw) {
        Matcher saying = SAYING.matcher(raw);
        if (saying.matches() && KNOWN.contains(saying.group(1).toLowerCase(Locale.ROOT))) {
            sayings.putIfAbsent(
                    saying.group(1).toLowerCase(Locale.ROOT), saying.group(2).strip());
            return;
        }
        List<Duration> starts = new ArrayList<>();
        Matcher before = BEFORE.matcher(raw);
        int end = 0;
        while (before.region(end, raw.length()).lookingAt()) {
            starts.add(time(before));
            end = before.end();
        }
        if (starts.isEmpty()) {
            untimed(raw);
        } else {
            timed(starts, raw.substring(end));
        }
    }

    /** Words that do not say when belong to the line before them, such as a translation; a blank line means nothing there. */
    private void untimed(String raw) {
        String text = AMONG.matcher(raw).replaceAll("").strip();
        plain.add(new Line(Optional.empty(), text, List.of()));
        if (!text.isEmpty()) {
            for (int i = timed.size() - together; i < timed.size(); i++) {
                Line line = timed.get(i);
                String both = line.text().isEmpty() ? text : line.text() + "\n" + text;
                timed.set(i, new Line(line.at(), both.substring(0, Math.min(both.length(), LONGEST_LINE)), List.of()));
            }
        }
    }

    private void timed(List<Duration> starts, String rest) {
        Line first = words(starts.getFirst(), rest);
        together = starts.size();
        for (Duration start : starts) {
            if (timed.size() == MOST_LINES) {
                together = 0;
                return;
            }
            timed.add(moved(first, start.minus(starts.getFirst())));
        }
    }

    /** A time among the words is that of the word after it; the last one, with nothing behind it, is an end. */
    private static Line words(Duration start, String rest) {
        List<Word> words = new ArrayList<>();
        Matcher among = AMONG.matcher(rest);
        Duration at = start;
        int from = 0;
        while (among.find()) {
            add(words, at, rest.substring(from, among.start()));
            at = time(among);
            from = among.end();
        }
        boolean several = from > 0;
        add(words, at, rest.substring(from));
        String text = AMONG.matcher(rest).replaceAll("").strip().replaceAll("\\s{2,}", " ");
        return new Line(Optional.of(start), text, several ? words : List.of());
    }

    private static void add(List<Word> words, Duration at, String text) {
        if (!text.isBlank()) {
            words.add(new Word(at, words.isEmpty() ? text.stripLeading() : text));
        }
    }

    /** The same line at another time, never before the song. */
    private static Line moved(Line line, Duration by) {
        return new Line(
                line.at().map(at -> notBefore(at.plus(by))),
                line.text(),
                line.words().stream()
                        .map(word -> new Word(notBefore(word.at().plus(by)), word.text()))
                        .toList());
    }

    private static Duration notBefore(Duration at) {
        return at.isNegative() ? Duration.ZERO : at;
    }

    /** Some write a third number with a colon: it is a part of a second all the same. */
    private static Duration time(Matcher clock) {
        String part = Optional.ofNullable(clock.group(3)).orElse("0");
        long millis = Long.parseLong((part + "00").substring(0, 3));
        return Duration.ofMinutes(Long.parseLong(clock.group(1)))
                .plusSeconds(Long.parseLong(clock.group(2)))
                .plusMillis(millis);
    }

    private long offset() {
        String said =
                sayings.getOrDefault("offset", "").replaceFirst("^\\+", "").replaceFirst("\\s*ms$", "");
        return said.matches("-?\\d{1,6}") ? Long.parseLong(said) : 0;
    }

    private String language() {
        String said =
                sayings.getOrDefault("la", sayings.getOrDefault("lang", "")).toLowerCase(Locale.ROOT);
        return said.matches("[a-z]{2,3}(-[a-z0-9]{2,8})?") ? said : "und";
    }

    /** Without the blank lines around. */
    private static List<Line> stripped(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).text().isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).text().isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }
}
