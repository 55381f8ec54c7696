package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Points in time as servers write them. One without a zone is UTC; empty text and the year 1 mean that there is none. */
final class Dates {
    private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

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
        if (text.matches("\\d{9,14}")) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (text.matches(".*T.*(Z|[+-]\\d{2}:?\\d{2})")) {
            String zoned = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            return OffsetDateTime.parse(zoned).toInstant();
        }
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
