package org.gatefold.remote.payment;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/**
 * The provider for tests and the demo: {@code tok_success} pays, {@code tok_challenge} asks for a code and {@code
 * tok_review} for a confirmation in the browser, everything else is declined. It keeps its own ledger as a real provider would; no money moves.
 */
public final class TestPayments implements PaymentProvider {
    private final Database database;
    private final Clock clock;

    public TestPayments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Outcome charge(Charge charge) {
        return database.write(tx -> known(tx, charge.idempotencyId()).orElseGet(() -> {
            if (isClosed(tx, charge.idempotencyId())) {
                return Outcome.DECLINED;
            }
            Outcome outcome = judge(charge.token());
            tx.update(
                    "insert into test_charge (idempotency_id, amount, currency, outcome, created_at) values (?, ?, ?, ?, ?)",
                    charge.idempotencyId(),
                    charge.amount(),
                    charge.currency(),
                    outcome.name().toLowerCase(Locale.ROOT),
                    clock.millis());
            return outcome;
        }));
    }

    @Override
    public Optional<Outcome> close(String idempotencyId) {
        return database.write(tx -> {
            Optional<Outcome> known = known(tx, idempotencyId);
            if (known.isEmpty()) {
                tx.update(
                        "insert or ignore into test_closed (idempotency_id, closed_at) values (?, ?)",
                        idempotencyId,
                        clock.millis());
            }
            return known;
        });
    }

    private static boolean isClosed(Tx tx, String idempotencyId) {
        return tx.number("select count(*) as n from test_closed where idempotency_id = ?", idempotencyId) > 0;
    }

    @Override
    public boolean isProof(String idempotencyId, String code) {
        return code.equals("1234");
    }

    @Override
    public String whereTheCodeIs() {
        return "This is a test. The code is 1234.";
    }

    private static Optional<Outcome> known(Tx tx, String idempotencyId) {
        return tx.first(
                "select outcome from test_charge where idempotency_id = ?",
                row -> Outcome.valueOf(row.text("outcome").toUpperCase(Locale.ROOT)),
                idempotencyId);
    }

    private static Outcome judge(String token) {
        return switch (token) {
            case "tok_success" -> Outcome.PAID;
            case "tok_challenge" -> Outcome.CHALLENGE;
            case "tok_review" -> Outcome.REVIEW;
            default -> Outcome.DECLINED;
        };
    }
}
