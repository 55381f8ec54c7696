package org.gatefold.remote.checkout;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.remote.account.Caller;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/** Completes checkouts: first transaction, provider, second transaction; and puts right what a crash left between them. */
final class Cashier {
    // After this long an unanswered charge is looked up, and closed where the provider has not seen it yet.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;
    private final CheckoutDesk desk;
    private final Purchase purchase;
    private final Idempotency idempotency;
    private final PaymentProvider provider;

    Cashier(
            Database database,
            Clock clock,
            CheckoutDesk desk,
            Purchase purchase,
            Idempotency idempotency,
            PaymentProvider provider) {
        this.database = database;
        this.clock = clock;
        this.desk = desk;
        this.purchase = purchase;
        this.idempotency = idempotency;
        this.provider = provider;
    }

    /** The request of a platform, once for its idempotency key. */
    Answer complete(Caller caller, Request request) {
        Instrument instrument = Instrument.read(request.json());
        Optional<Idempotency.Key> key = Idempotency.Key.of(caller, request);
        CheckoutView view = desk.view(request);
        recover(request.name("id"), view);
        record Begun(Optional<Answer> answer, Optional<Step.Ask> ask) {}
        Begun begun = database.write(tx -> {
            Optional<Answer> kept = key.flatMap(given -> idempotency.repeated(tx, given));
            if (kept.isPresent()) {
                return new Begun(kept, Optional.empty());
            }
            Optional<CheckoutSession> session = desk.find(tx, caller, request.name("id"));
            if (session.isEmpty()) {
                return new Begun(Optional.of(CheckoutDesk.notFound()), Optional.empty());
            }
            return switch (begin(tx, session.get(), instrument)) {
                case Step.Done done -> new Begun(Optional.of(kept(tx, key, done.shown(), view)), Optional.empty());
                case Step.Ask ask -> {
                    key.ifPresent(given -> idempotency.begin(tx, given, ask.sessionId()));
                    yield new Begun(Optional.empty(), Optional.of(ask));
                }
            };
        });
        return begun.answer()
                .orElseGet(() -> charge(begun.ask().orElseThrow(), view).answer(200, view));
    }

    /** Pays on our own page; without a key, because a second press finds the session paid. */
    Shown pay(CheckoutSession session, CheckoutView view) {
        Step step = database.write(
                tx -> begin(tx, CheckoutTable.find(tx, session.id()).orElseThrow(), Instrument.onOurPage()));
        return switch (step) {
            case Step.Done done -> done.shown();
            case Step.Ask ask -> charge(ask, view);
        };
    }

    private Step begin(Tx tx, CheckoutSession session, Instrument instrument) {
        return session.isExpired(clock.millis())
                ? new Step.Done(desk.current(tx, session))
                : purchase.begin(tx, session, instrument);
    }

    private Answer kept(Tx tx, Optional<Idempotency.Key> key, Shown shown, CheckoutView view) {
        Answer answer = shown.answer(200, view);
        if (shown.lasting()) {
            key.ifPresent(given -> idempotency.keep(tx, given, answer));
        }
        return answer;
    }

    private Shown charge(Step.Ask ask, CheckoutView view) {
        Outcome outcome = provider.charge(ask.charge());
        return settle(ask.sessionId(), ask.charge().idempotencyId(), outcome, view);
    }

    private Shown settle(String sessionId, String chargeId, Outcome outcome, CheckoutView view) {
        return database.write(tx -> {
            // A late answer to a try that was given up meanwhile must not end the key of the next try.
            boolean awaited = Purchase.isAwaited(tx, sessionId, chargeId);
            Shown shown = purchase.settle(tx, sessionId, chargeId, outcome);
            if (awaited) {
                idempotency.end(tx, sessionId, shown.answer(200, view));
            }
            return shown;
        });
    }

    /** Settles whatever a crash left half paid; called before the first request is served. */
    void recoverAll(CheckoutView view) {
        database.read(CheckoutTable::paying).forEach(session -> recover(session, view));
    }

    /** Settles one session if its payment began too long ago to be under way still. */
    void recover(String sessionId, CheckoutView view) {
        database.read(tx -> CheckoutTable.find(tx, sessionId))
                .filter(session -> session.progress().state() == State.PAYING
                        && clock.millis() - session.times().updated() > PATIENCE.toMillis())
                .ifPresent(session -> recover(session, view));
    }

    private void recover(CheckoutSession session, CheckoutView view) {
        Optional<Outcome> outcome = provider.close(session.chargeId());
        if (outcome.isPresent()) {
            settle(session.id(), session.chargeId(), outcome.get(), view);
            return;
        }
        database.write(tx -> {
            boolean awaited = Purchase.isAwaited(tx, session.id(), session.chargeId());
            if (awaited) {
                purchase.release(tx, CheckoutTable.find(tx, session.id()).orElseThrow());
                idempotency.forget(tx, session.id());
            }
            return awaited;
        });
    }
}
