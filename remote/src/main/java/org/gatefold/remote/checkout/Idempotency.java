package org.gatefold.remote.checkout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Caller;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/**
 * Answers by {@code Idempotency-Key}, kept for ever in the transaction that has the effect: a repeat gets the same
 * bytes, the same key with another body or operation a 409, a key whose payment is still under way a 409 to wait for.
 */
final class Idempotency {
    private final Clock clock;

    Idempotency(Clock clock) {
        this.clock = clock;
    }

    /** One key of one caller, with what it stands for. */
    @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
    record Key(String scope, String key, String operation, byte[] sha256) {

        /** The key of a request; a business accepts its absence. */
        static Optional<Key> of(Caller caller, Request request) {
            return request.header("Idempotency-Key").map(key -> {
                if (!key.matches("[\\x21-\\x7e]{1,255}")) {
                    throw new InvalidRequest("Idempotency-Key", "This must be a UUID");
                }
                return new Key(caller.scope(), key, request.method() + " " + request.path(), sha256(request.body()));
            });
        }

        private static byte[] sha256(byte[] body) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(body);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The stored answer of a repeat; empty for a new key. */
    Optional<Answer> repeated(Tx tx, Key key) {
        return tx.first(
                "select * from idempotency where scope = ? and key = ?",
                row -> answer(row, key),
                key.scope(),
                key.key());
    }

    private static Answer answer(Row row, Key key) {
        boolean same = MessageDigest.isEqual(row.bytes("body_sha256"), key.sha256())
                && row.text("operation").equals(key.operation());
        if (!same) {
            throw new HttpProblem(409, "idempotency_conflict", "This Idempotency-Key was used for another request");
        }
        if (row.optionalNumber("status").isEmpty()) {
            throw new HttpProblem(
                    409,
                    "idempotency_in_flight",
                    "The first request with this key is still under way",
                    Map.of("Retry-After", "1"));
        }
        return Answer.json((int) row.number("status"), row.bytes("answer"));
    }

    void keep(Tx tx, Key key, Answer answer) {
        tx.update(
                "insert into idempotency (scope, key, operation, body_sha256, status, answer, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                key.scope(),
                key.key(),
                key.operation(),
                key.sha256(),
                answer.status(),
                answer.body(),
                clock.millis());
    }

    /** Marks the key as under way until the checkout's payment ends. */
    void begin(Tx tx, Key key, String checkoutId) {
        tx.update(
                "insert into idempotency (scope, key, operation, body_sha256, checkout_id, created_at) values (?, ?, ?, ?, ?, ?)",
                key.scope(),
                key.key(),
                key.operation(),
                key.sha256(),
                checkoutId,
                clock.millis());
    }

    /** Gives the key that waits for the checkout's payment its answer. */
    void end(Tx tx, String checkoutId, Answer answer) {
        tx.update(
                "update idempotency set status = ?, answer = ? where checkout_id = ? and answer is null",
                answer.status(),
                answer.body(),
                checkoutId);
    }

    /** Forgets a key whose request turned out to have had no effect, so that a repeat runs anew. */
    void forget(Tx tx, String checkoutId) {
        tx.update("delete from idempotency where checkout_id = ? and answer is null", checkoutId);
    }
}
