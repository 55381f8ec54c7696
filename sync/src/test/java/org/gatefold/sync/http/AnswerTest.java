package org.gatefold.sync.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we read in an answer. */
final class AnswerTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);

    private static Answer saying(String body) {
        return new Answer(200, Headers.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|PT0S",
                "120|PT2M",
                " 7 |PT7S",
                "99999999999|PT24H",
                "Thu, 01 Oct 2026 12:00:30 GMT|PT30S",
                "Thu, 01 Oct 2026 11:00:00 GMT|PT0S",
                "Fri, 01 Oct 2027 12:00:00 GMT|PT24H"
            })
    void retryAfterIsSecondsOrADateAndAtMostADay(String value, Duration expected) {
        assertEquals(
                Optional.of(expected), new Answer(503, Headers.of("Retry-After", value), new byte[0]).retryAfter(NOON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Thu, 99 Oct 2026 12:00:30 GMT"})
    void aRetryAfterThatMakesNoSenseIsNone(String value) {
        assertEquals(Optional.empty(), new Answer(503, Headers.of("Retry-After", value), new byte[0]).retryAfter(NOON));
    }

    @Test
    void anObjectIsRead() throws Exception {
        assertEquals("Über", saying("{\"title\":\"Über\"}").json().get("title").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "\"text\"", "<html>log in</html>", "{\"half\":"})
    void whatIsNoObjectIsAnIoException(String body) {
        assertThrows(IOException.class, () -> saying(body).json());
    }

    @Test
    void bracketsWithoutEndAreRefusedAndEndNothing() {
        assertThrows(IOException.class, () -> saying("[".repeat(2_000_000)).json());
        assertThrows(
                IOException.class, () -> saying("{\"a\":".repeat(1_000_000)).json());
    }
}
