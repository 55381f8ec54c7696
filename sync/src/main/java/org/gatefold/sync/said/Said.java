package org.gatefold.sync.said;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Something told to the listener: the key of its message, its values, and how it reads in English. What another program
 * said in its own words has no key, and is shown as it is.
 */
public record Said(String key, String english, List<Object> values) {
    private static final String PART = "\u001f";

    public Said {
        values = List.copyOf(values);
    }

    Said(String key, String english, Object... values) {
        this(key, english, List.of(values));
    }

    /** The words of a server or shop, which nobody translates. */
    public static Said quoted(String words) {
        return new Said("", words, List.of());
    }

    public boolean isQuoted() {
        return key.isEmpty();
    }

    /** As it is kept in a database: its English first, for whoever reads it there. */
    public String kept() {
        if (isQuoted()) {
            return english;
        }
        StringBuilder text = new StringBuilder(english).append(PART).append(key);
        values.forEach(value -> text.append(PART).append(marked(value)));
        return text.toString();
    }

    /** What {@link #kept} made; any other text is a quotation. */
    public static Said of(String kept) {
        String[] parts = kept.split(PART, -1);
        if (parts.length < 2) {
            return quoted(kept);
        }
        List<Object> values = new ArrayList<>();
        for (int at = 2; at < parts.length; at++) {
            values.add(unmarked(parts[at]));
        }
        return new Said(parts[1], parts[0], values);
    }

    /** In English, as logs have it. */
    @Override
    public String toString() {
        return english;
    }

    static String filled(String pattern, Object... values) {
        String text = pattern;
        for (int at = 0; at < values.length; at++) {
            text = text.replace("{" + at + "}", String.valueOf(values[at]));
        }
        return text;
    }

    private static String marked(Object value) {
        return switch (value) {
            case Number number -> "n" + number;
            case LocalDate day -> "d" + day;
            default -> "t" + String.valueOf(value).replace(PART, " ");
        };
    }

    private static Object unmarked(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        try {
            return switch (text.isEmpty() ? 't' : text.charAt(0)) {
                case 'n' -> Long.valueOf(rest);
                case 'd' -> LocalDate.parse(rest);
                default -> rest;
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            return rest;
        }
    }
}
