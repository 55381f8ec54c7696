package org.gatefold.sync.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.said.Said;

/** One row that has not arrived yet, as the listener is shown it. {@code about} names it, such as a title. {@code lastStatus} is the HTTP status of the last attempt, 0 without one. */
public record WaitingRow(
        long seq, UUID opId, String kind, String about, String account, State state, Instant since, Tries tries) {

    /** Where a row stands on its way. */
    public enum State {
        /** Will be sent. */
        PENDING,
        /** Is being sent. */
        INFLIGHT,
        /** Waits until its account signs in again. */
        HELD,
        /** Was refused for good; the listener decides. */
        REJECTED
    }

    /**
     * What came of trying so far. {@code next} is empty for a row that goes at the next occasion or not by itself,
     * {@code trouble} where it was not the network that failed.
     */
    public record Tries(
            int attempts,
            Optional<Instant> next,
            Optional<Said> lastError,
            int lastStatus,
            Optional<Trouble> trouble) {}
}
