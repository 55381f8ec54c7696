package org.gatefold.player.listenbrainz;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.outbox.Entry;

/**
 * What the time is by the server's own clock, and what that proves of a listen: it cannot be younger than the clock that
 * nobody sets says it is old (ADR 0206). A listen that claims otherwise was written under a wrong clock, and the latest
 * moment it can have been takes its place; of one that claims to be older nothing is known, and it stays as it is.
 */
record TrueTime(Instant now) {
    /** Servers' clocks differ a little, and a server takes what is an hour ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    /** ListenBrainz takes nothing from before there was any such thing. */
    private static final Instant FIRST = Instant.parse("2002-10-01T00:00:00Z");

    private static final Duration LONGEST_LISTEN = Duration.ofHours(12);

    /** What the answer's Date says (RFC 9110, 6.6.1). */
    static Optional<TrueTime> of(Answer answer) {
        String date = answer.headers().get("Date");
        try {
            return date == null
                    ? Optional.empty()
                    : Optional.of(new TrueTime(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Times for those that say one that cannot be, by their ids. */
    Map<UUID, Instant> correct(List<Entry> batch) {
        Map<UUID, Instant> times = new HashMap<>();
        for (Entry entry : batch) {
            Optional<Instant> said = ListenJson.listenedAt(entry.payload());
            if (said.isPresent()) {
                Instant latest = now.minus(entry.age()).minus(lasted(said.get(), entry.created()));
                if (said.get().isAfter(latest.plus(TOLERANCE)) || said.get().isBefore(FIRST)) {
                    times.put(entry.opId(), latest);
                }
            }
        }
        return times;
    }

    /** From its start until it counted: both by the same clock, so the difference is true. */
    private static Duration lasted(Instant began, Instant counted) {
        Duration between = Duration.between(began, counted);
        return between.isNegative() || between.compareTo(LONGEST_LISTEN) > 0 ? Duration.ZERO : between;
    }
}
