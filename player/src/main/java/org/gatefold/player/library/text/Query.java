package org.gatefold.player.library.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into the search, taken apart: free words, and conditions such as {@code artist:nick}, {@code
 * album:"so far"}, {@code title:}, {@code genre:folk}, {@code format:flac}, {@code year:1990..1999}, {@code year:>2010},
 * {@code year:199} (the nineties), {@code rating:>3}, {@code loved:yes} and {@code offline:yes}. Anything else is free
 * words; nothing typed is an error.
 *
 * @param words what is left when the conditions are taken out
 */
public record Query(String words, List<Condition> conditions) {
    /** Something that must hold of what is found. */
    public sealed interface Condition {
        /** Every word of {@code text} begins a word of that field. */
        record Named(Field field, String text) implements Condition {}

        /** The year lies between both, both included. */
        record Years(int from, int to) implements Condition {}

        /** The file is of this kind, such as {@code flac}. */
        record Format(String name) implements Condition {}

        /** So many stars, both included; 0 is not rated. */
        record Rated(int from, int to) implements Condition {}

        /** A favourite, or none. */
        record Loved(boolean is) implements Condition {}

        /** To be heard without a server, or only with one. */
        record Offline(boolean is) implements Condition {}
    }

    /** A field that holds words. */
    public enum Field {
        TITLE,
        ARTIST,
        ALBUM,
        GENRE
    }

    private static final int LONGEST = 200;
    private static final int MOST_CONDITIONS = 8;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_STARS = 5;
    private static final Pattern CONDITION = Pattern.compile(
            "(?<=^|\\s)(title|artist|album|genre|year|format|rating|loved|favou?rite|offline):(\"[^\"]*\"?|\\S*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STARS = Pattern.compile("([<>]=?|)([0-5])|([0-5]?)\\.\\.([0-5]?)");
    private static final Pattern RANGE = Pattern.compile("(\\d{0,4})\\.\\.(\\d{0,4})");
    private static final Pattern COMPARED = Pattern.compile("([<>])(=?)(\\d{4})");
    private static final Pattern BEGUN = Pattern.compile("(\\d{1,4})s?");

    public Query {
        conditions = List.copyOf(conditions);
    }

    /** Takes it apart; what is longer than 200 characters is cut. A condition with nothing behind it asks for nothing yet. */
    public static Query of(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = CONDITION.matcher(text);
        StringBuilder words = new StringBuilder();
        while (matcher.find()) {
            String value = matcher.group(2).replace("\"", "").strip();
            Optional<Condition> condition = conditions.size() < MOST_CONDITIONS
                    ? condition(matcher.group(1).toLowerCase(Locale.ROOT), value)
                    : Optional.empty();
            condition.ifPresent(conditions::add);
            matcher.appendReplacement(words, "");
        }
        matcher.appendTail(words);
        return new Query(words.toString().strip().replaceAll("\\s+", " "), conditions);
    }

    /** Whether it asks for nothing but free words. */
    public boolean isPlain() {
        return conditions.isEmpty();
    }

    private static Optional<Condition> condition(String field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case "year" -> years(value);
            case "format" -> Optional.of(new Condition.Format(value.toLowerCase(Locale.ROOT)));
            case "rating" -> stars(value);
            case "loved", "favourite", "favorite" -> yesOrNo(value).map(Condition.Loved::new);
            case "offline" -> yesOrNo(value).map(Condition.Offline::new);
            default -> Optional.of(new Condition.Named(Field.valueOf(field.toUpperCase(Locale.ROOT)), value));
        };
    }

    private static Optional<Condition> years(String value) {
        Matcher range = RANGE.matcher(value);
        if (range.matches()) {
            return Optional.of(new Condition.Years(
                    first(range.group(1)).orElse(0), last(range.group(2)).orElse(LAST_YEAR)));
        }
        Matcher compared = COMPARED.matcher(value);
        if (compared.matches()) {
            int year = Integer.parseInt(compared.group(3));
            int step = compared.group(2).isEmpty() ? 1 : 0;
            return Optional.of(
                    compared.group(1).equals(">")
                            ? new Condition.Years(year + step, LAST_YEAR)
                            : new Condition.Years(0, year - step));
        }
        Matcher begun = BEGUN.matcher(value);
        if (begun.matches()) {
            String digits = value.endsWith("s") && begun.group(1).endsWith("0")
                    ? begun.group(1).substring(0, begun.group(1).length() - 1)
                    : begun.group(1);
            return Optional.of(
                    new Condition.Years(first(digits).orElse(0), last(digits).orElse(LAST_YEAR)));
        }
        return Optional.empty();
    }

    private static Optional<Condition> stars(String value) {
        Matcher matcher = STARS.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            int from = matcher.group(3).isEmpty() ? 1 : Integer.parseInt(matcher.group(3));
            int to = matcher.group(4).isEmpty() ? MOST_STARS : Integer.parseInt(matcher.group(4));
            return Optional.of(new Condition.Rated(from, to));
        }
        int stars = Integer.parseInt(matcher.group(2));
        return Optional.of(
                switch (matcher.group(1)) {
                    case ">" -> new Condition.Rated(stars + 1, MOST_STARS);
                    case ">=" -> new Condition.Rated(stars, MOST_STARS);
                    case "<" -> new Condition.Rated(1, stars - 1);
                    case "<=" -> new Condition.Rated(1, stars);
                    default -> new Condition.Rated(stars, stars);
                });
    }

    /** The beginning of a word is enough while it is typed. */
    private static Optional<Boolean> yesOrNo(String value) {
        String typed = value.toLowerCase(Locale.ROOT);
        if ("yes".startsWith(typed) || "true".startsWith(typed) || typed.equals("1")) {
            return Optional.of(true);
        }
        return "no".startsWith(typed) || "false".startsWith(typed) || typed.equals("0")
                ? Optional.of(false)
                : Optional.empty();
    }

    /** The first year that begins with these digits. */
    private static OptionalInt first(String digits) {
        return digits.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt((digits + "0000").substring(0, 4)));
    }

    /** The last year that begins with these digits. */
    private static OptionalInt last(String digits) {
        return digits.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt((digits + "9999").substring(0, 4)));
    }
}
