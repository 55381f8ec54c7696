package org.gatefold.remote.checkout;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.remote.account.Caller;
import org.gatefold.remote.checkout.CheckoutSession.Owner;
import org.gatefold.remote.checkout.CheckoutSession.Progress;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.checkout.CheckoutSession.Times;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;
import org.gatefold.remote.ucp.Ids;
import org.gatefold.remote.ucp.Message;
import org.gatefold.remote.ucp.Ucp;

/** Creates, reads, replaces and cancels checkout sessions; each effect and its kept answer are one transaction. */
final class CheckoutDesk {
    private final Database database;
    private final Clock clock;
    private final Assessor assessor;
    private final Purchase purchase;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Terms terms;

    CheckoutDesk(
            Database database,
            Clock clock,
            Assessor assessor,
            Purchase purchase,
            Idempotency idempotency,
            Ids ids,
            Terms terms) {
        this.database = database;
        this.clock = clock;
        this.assessor = assessor;
        this.purchase = purchase;
        this.idempotency = idempotency;
        this.ids = ids;
        this.terms = terms;
    }

    Answer create(Caller caller, Request request) {
        CheckoutRequest wanted = CheckoutReader.read(request.json());
        return once(caller, request, tx -> {
            List<Message> unknown = assessor.unknown(tx, wanted);
            if (!unknown.isEmpty()) {
                return Ucp.failure(unknown);
            }
            Assessment now = assessor.assess(tx, wanted);
            long millis = clock.millis();
            CheckoutSession session = new CheckoutSession(
                    ids.next("chk_"),
                    Owner.of(caller),
                    wanted,
                    now.quote(),
                    Progress.start(),
                    ids.next(""),
                    new Times(millis, millis, millis + terms.life().toMillis()));
            CheckoutTable.insert(tx, session);
            return purchase.shown(tx, session).answer(201, view(request));
        });
    }

    /** Says how a session stands; changes nothing. */
    Answer get(Caller caller, Request request) {
        return database.read(tx -> find(tx, caller, request.name("id"))
                .map(session -> current(tx, session).answer(200, view(request)))
                .orElseGet(CheckoutDesk::notFound));
    }

    /** Replaces everything that the buyer wants; what is left out is gone. */
    Answer replace(Caller caller, Request request) {
        CheckoutRequest wanted = CheckoutReader.read(request.json());
        return once(
                caller,
                request,
                tx -> find(tx, caller, request.name("id"))
                        .map(session -> replaced(tx, session, wanted, request))
                        .orElseGet(CheckoutDesk::notFound));
    }

    private Answer replaced(Tx tx, CheckoutSession session, CheckoutRequest wanted, Request request) {
        State state = session.progress().state();
        if (state != State.OPEN && state != State.ESCALATED || session.isExpired(clock.millis())) {
            return refused(tx, session, request, "This checkout can no longer be changed");
        }
        List<Message> unknown = assessor.unknown(tx, wanted);
        if (!unknown.isEmpty()) {
            return Ucp.failure(unknown);
        }
        Assessment now = assessor.assess(tx, wanted);
        List<Message> changed = PriceChange.warnings(session.wanting(wanted), now);
        CheckoutSession updated = session.in(State.OPEN).wanting(wanted).quoted(now.quote());
        CheckoutTable.update(tx, updated, clock.millis());
        return purchase.shown(tx, updated, changed.toArray(Message[]::new)).answer(200, view(request));
    }

    Answer cancel(Caller caller, Request request) {
        return once(
                caller,
                request,
                tx -> find(tx, caller, request.name("id"))
                        .map(session -> {
                            State state = session.progress().state();
                            if (state == State.COMPLETED || state == State.PAYING) {
                                return refused(
                                        tx,
                                        session,
                                        request,
                                        "This checkout is paid for and can no longer be canceled");
                            }
                            CheckoutSession canceled = session.in(State.CANCELED);
                            CheckoutTable.update(tx, canceled, clock.millis());
                            return purchase.shown(tx, canceled).answer(200, view(request));
                        })
                        .orElseGet(CheckoutDesk::notFound));
    }

    private Answer refused(Tx tx, CheckoutSession session, Request request, String content) {
        Shown shown = session.isExpired(clock.millis())
                ? current(tx, session)
                : purchase.shown(tx, session, Message.recoverable("checkout_closed", "$.status", content));
        return shown.answer(200, view(request));
    }

    /** The session of an id where the caller may use it; a guest who has signed in since takes it along. */
    Optional<CheckoutSession> find(Tx tx, Caller caller, String id) {
        return CheckoutTable.find(tx, id)
                .filter(session ->
                        caller.owns(session.owner().account(), session.owner().agent()))
                .map(session -> session.owner().account().isEmpty()
                                && caller.account().isPresent()
                                && session.progress().orderId().isEmpty()
                        ? session.ownedBy(Owner.of(caller))
                        : session);
    }

    /** How a session stands, counting one that nobody finished in time as canceled. */
    Shown current(Tx tx, CheckoutSession session) {
        return session.isExpired(clock.millis())
                ? purchase.shown(
                        tx,
                        session.in(State.CANCELED),
                        Message.unrecoverable(
                                "checkout_expired", "$.status", "This checkout has expired, start a new one"))
                : purchase.shown(tx, session);
    }

    CheckoutView view(Request request) {
        return new CheckoutView(request.base(), terms.demo());
    }

    static Answer notFound() {
        return Ucp.failure(List.of(
                Message.unrecoverable("not_found", "$.id", "There is no such checkout, or it is somebody else's")));
    }

    private Answer once(Caller caller, Request request, Function<Tx, Answer> work) {
        Optional<Idempotency.Key> key = Idempotency.Key.of(caller, request);
        return database.write(tx -> key.flatMap(given -> idempotency.repeated(tx, given))
                .orElseGet(() -> {
                    Answer answer = work.apply(tx);
                    key.ifPresent(given -> idempotency.keep(tx, given, answer));
                    return answer;
                }));
    }
}
