package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points in time as servers write them. One without a zone is UTC; empty text and the year 1 mean that there is none. */
final class Dates {
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

    private static final Pattern MILLIS = Pattern.compile("\\d{9,14}");
    private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-]\\d{2}:?\\d{2})");

    private Dates() {}

    static Optional<Instant> of(JsonObject json, String name) {
        return of(Json.text(json, name));
    }

    static Optional<Instant> of(String said) {
        String text = said.strip().replace(' ', 'T');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parsed(text)).filter(FIRST::isBefore);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant parsed(String text) {
        if (MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (ZONED.matcher(text).matches()) {
            String zoned = text.endsWith("Z") ? text : text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return OffsetDateTime.parse(zoned).toInstant();
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
