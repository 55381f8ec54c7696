package org.gatefold.remote.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a file. A value that does not fit adds a reason with line and column and reads as something harmless, so
 * that one look finds every mistake of a file.
 */
record CsvRow(String file, long line, Map<String, String> values, List<String> reasons) {
    private static final Pattern RELATIVE = Pattern.compile("([+-]\\d{1,4})d(?: (\\d{2}:\\d{2}))?");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    void wrong(String column, String reason) {
        reasons.add(file + " line " + line + ", column " + column + ": " + reason);
    }

    Optional<String> optional(String column) {
        return Optional.ofNullable(values.get(column)).filter(text -> !text.isEmpty());
    }

    String required(String column) {
        return optional(column).orElseGet(() -> {
            wrong(column, "this must not be empty");
            return "";
        });
    }

    /** An id that goes into addresses and requests. */
    String id(String column) {
        String id = required(column);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9._:-]{1,100}")) {
            wrong(column, "use letters, digits and . _ : - only, at most 100");
        }
        return id;
    }

    String oneOf(String column, List<String> allowed) {
        String value = required(column).toLowerCase(Locale.ROOT);
        if (!value.isEmpty() && !allowed.contains(value)) {
            wrong(column, "'" + value + "' is not one of " + String.join(", ", allowed));
        }
        return value;
    }

    OptionalLong number(String column, long max) {
        Optional<String> text = optional(column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        if (text.get().matches("\\d{1,15}") && Long.parseLong(text.get()) <= max) {
            return OptionalLong.of(Long.parseLong(text.get()));
        }
        wrong(column, "'" + text.get() + "' is not a whole number from 0 to " + max);
        return OptionalLong.empty();
    }

    long requiredNumber(String column, long max) {
        if (optional(column).isEmpty()) {
            wrong(column, "this must not be empty");
        }
        return number(column, max).orElse(0);
    }

    Optional<String> currency(String column) {
        Optional<String> code = optional(column);
        if (code.isPresent()) {
            try {
                return Optional.of(Currency.getInstance(code.get()).getCurrencyCode());
            } catch (IllegalArgumentException e) {
                wrong(column, "'" + code.get() + "' is not a currency such as EUR");
            }
        }
        return Optional.empty();
    }

    Optional<String> mbid(String column) {
        Optional<String> id = optional(column).map(text -> text.toLowerCase(Locale.ROOT));
        if (id.isPresent() && !UUID.matcher(id.get()).matches()) {
            wrong(column, "'" + id.get() + "' is not a MusicBrainz id");
            return Optional.empty();
        }
        return id;
    }

    /** A date such as 2026-12-20, or {@code +30d} from now. */
    Optional<LocalDate> date(String column, Instant now) {
        return optional(column).flatMap(text -> {
            Matcher relative = RELATIVE.matcher(text);
            if (relative.matches() && relative.group(2) == null) {
                return Optional.of(
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(Long.parseLong(relative.group(1))));
            }
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                wrong(column, "'" + text + "' is not a date such as 2026-12-20 or +30d");
                return Optional.empty();
            }
        });
    }

    /** A time with an offset such as 2026-12-14T21:00:00+01:00, a date, or {@code +22d 21:00} from now in UTC. */
    Optional<OffsetDateTime> time(String column, Instant now) {
        return optional(column).flatMap(text -> {
            Matcher relative = RELATIVE.matcher(text);
            try {
                if (relative.matches()) {
                    LocalDate day =
                            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(Long.parseLong(relative.group(1)));
                    String clock = relative.group(2);
                    return Optional.of(day.atTime(clock == null ? LocalTime.MIDNIGHT : LocalTime.parse(clock))
                            .atOffset(ZoneOffset.UTC));
                }
                return Optional.of(
                        text.length() == 10
                                ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                                : OffsetDateTime.parse(text));
            } catch (DateTimeException e) {
                wrong(column, "'" + text + "' is not a time such as 2026-12-14T21:00:00+01:00 or +22d 21:00");
                return Optional.empty();
            }
        });
    }
}
