package org.gatefold.sync.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.gatefold.sync.sql.Database;

/** What the rounds and the runs of single lanes share. Safe from any thread. */
record Desk(Database user, OutboxTable table, Waits waits, Clock clock, Sleeper sleeper, State state) {
    /** What is known only while the program runs. */
    static final class State {
        private final Map<String, Integer> signIns = new ConcurrentHashMap<>();
        private final CountDownLatch closing = new CountDownLatch(1);
        private volatile Optional<Long> enqueued = Optional.empty();
        private volatile Optional<String> lastError = Optional.empty();

        void signedIn(String account) {
            signIns.merge(account, 1, Integer::sum);
        }

        int signIns(String account) {
            Integer count = signIns.get(account);
            return count == null ? 0 : count;
        }

        /** A row was written at that moment, in a transaction that may not have ended yet. */
        void enqueued(long nanos) {
            enqueued = Optional.of(nanos);
        }

        Optional<Long> enqueued() {
            return enqueued;
        }

        void lastError(Optional<String> error) {
            lastError = error;
        }

        Optional<String> lastError() {
            return lastError;
        }

        CountDownLatch closing() {
            return closing;
        }

        boolean isClosing() {
            return closing.getCount() == 0;
        }
    }
}
