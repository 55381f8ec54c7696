package org.gatefold.player.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;

/** Listens that were written while the clock was wrong. */
final class ListenClockTest extends ListenCase {
    @Test
    void aListenOfAClockThatRanAheadArrivesAtTheLatestTimeItCanHaveBeen() {
        server.answers(400, "{\"code\":400,\"error\":\"from the future\"}", Map.of());
        server.thenAnswers(200, "{\"status\":\"ok\"}");
        Instant before = Clock.systemUTC().instant();
        Instant ahead = Instant.parse("2100-01-01T12:00:00Z");
        Entry wrong = entry(listen("wrong", ahead), ahead.plusSeconds(100), Duration.ofHours(2));
        Entry right = entry("me", listen("right"));
        assertEquals(new Outcome.Accepted(), delivery("me", "").deliver(List.of(wrong, right)));

        Instant true1 = corrected.get(wrong.opId());
        Duration off = Duration.between(before.minus(Duration.ofHours(2)).minusSeconds(100), true1);
        assertTrue(off.abs().compareTo(Duration.ofMinutes(2)) < 0, () -> "off by " + off);
        assertEquals(Set.of(wrong.opId()), corrected.keySet());
        var sent = JsonParser.parseString(server.requests().get(1).body())
                .getAsJsonObject()
                .getAsJsonArray("payload");
        assertEquals(
                true1.getEpochSecond(),
                sent.get(0).getAsJsonObject().get("listened_at").getAsLong());
        assertEquals(
                EVENING.getEpochSecond(),
                sent.get(1).getAsJsonObject().get("listened_at").getAsLong());
    }

    @Test
    void aListenOfAClockThatHadForgottenTheYearArrivesToo() {
        server.answers(400, "{\"code\":400,\"error\":\"too old\"}", Map.of());
        server.thenAnswers(200, "{\"status\":\"ok\"}");
        Entry wrong = entry(listen("wrong", Instant.EPOCH), Instant.EPOCH.plusSeconds(100), Duration.ZERO);
        assertEquals(new Outcome.Accepted(), delivery("me", "").deliver(List.of(wrong)));
        assertEquals(Set.of(wrong.opId()), corrected.keySet());
    }

    @Test
    void aListenThatIsRefusedForAnythingElseIsNotSentAgainAtAnotherTime() {
        server.answers(400, "{\"code\":400,\"error\":\"no artist\"}", Map.of());
        assertEquals(new Outcome.Refused(Said.quoted("no artist"), 400), one());
        assertEquals(1, server.requests().size());
    }

    @Test
    void whatIsStillRefusedAtATrueTimeIsRefusedAndCorrectsNothing() {
        server.answers(400, "{\"code\":400,\"error\":\"no artist\"}", Map.of());
        Instant ahead = Instant.parse("2100-01-01T12:00:00Z");
        Entry wrong = entry(listen("wrong", ahead), ahead, Duration.ZERO);
        assertEquals(
                new Outcome.Refused(Said.quoted("no artist"), 400),
                delivery("me", "").deliver(List.of(wrong)));
        assertEquals(Map.of(), corrected);
    }
}
