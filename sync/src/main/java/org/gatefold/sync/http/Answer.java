package org.gatefold.sync.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Headers;
import org.gatefold.sync.said.SaidException;

/** A whole answer of a server, read to its end and within the size we allow. */
public record Answer(int status, Headers headers, byte[] body) {
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a JSON object. @throws IOException when it is something else */
    public JsonObject json() throws IOException {
        try {
            JsonElement element = JsonParser.parseString(text());
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (JsonParseException | StackOverflowError e) {
            throw new SaidException(AddressSaying.NOT_UNDERSTOOD.with(), e);
        }
        throw new SaidException(AddressSaying.NOT_UNDERSTOOD.with());
    }

    /** How long the server asks us to wait: seconds or an HTTP date (RFC 9110, 10.2.3), at most a day. */
    public Optional<Duration> retryAfter(Clock clock) {
        String value = headers.get("Retry-After");
        if (value == null) {
            return Optional.empty();
        }
        try {
            Duration wait = value.strip().matches("\\d{1,15}")
                    ? Duration.ofSeconds(Long.parseLong(value.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            Duration day = Duration.ofDays(1);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait.compareTo(day) > 0 ? day : wait);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
