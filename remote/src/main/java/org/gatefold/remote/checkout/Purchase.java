package org.gatefold.remote.checkout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.gatefold.remote.catalogue.ProductTable;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.order.OrderDraft;
import org.gatefold.remote.order.OrderTable;
import org.gatefold.remote.payment.Charge;
import org.gatefold.remote.payment.Outcome;
import org.gatefold.remote.sql.Tx;
import org.gatefold.remote.ucp.Ids;
import org.gatefold.remote.ucp.Message;

/**
 * The steps from "buy" to an order. {@link #begin} checks price and stock anew, sets the stock aside and marks the
 * session as paying; the provider is asked outside of any transaction; {@link #settle} makes the order or gives the
 * stock back. A crash in between is put right by asking the provider what became of the charge.
 */
final class Purchase {
    private final Clock clock;
    private final Assessor assessor;
    private final Ids ids;

    Purchase(Clock clock, Assessor assessor, Ids ids) {
        this.clock = clock;
        this.assessor = assessor;
        this.ids = ids;
    }

    /** How a session stands now, with prices of now while it can still change. */
    Shown shown(Tx tx, CheckoutSession session, Message... extra) {
        List<Message> messages = new ArrayList<>(List.of(extra));
        if (session.progress().frozen().isPresent()) {
            return new Shown(session, session.progress().frozen().get(), true, messages, true);
        }
        Assessment now = assessor.assess(tx, session.request());
        messages.addAll(PriceChange.warnings(session, now));
        if (session.progress().state() != State.CANCELED) {
            messages.addAll(now.messages());
        }
        return new Shown(session, now.body(), now.isReady(), messages, true);
    }

    /** The first transaction of paying. */
    Step begin(Tx tx, CheckoutSession session, Instrument instrument) {
        return switch (session.progress().state()) {
            case COMPLETED -> new Step.Done(shown(tx, session));
            case CANCELED ->
                new Step.Done(shown(
                        tx,
                        session,
                        Message.unrecoverable("checkout_canceled", "$.status", "This checkout was canceled")));
            case PAYING -> {
                Shown shown = shown(tx, session);
                yield new Step.Done(new Shown(session, shown.body(), true, shown.messages(), false));
            }
            case OPEN, ESCALATED -> beginOpen(tx, session, instrument);
        };
    }

    private Step beginOpen(Tx tx, CheckoutSession session, Instrument instrument) {
        Assessment now = assessor.assess(tx, session.request());
        List<Message> changed = PriceChange.warnings(session, now);
        if (!now.isReady()) {
            return stop(tx, session.in(State.OPEN), now, changed);
        }
        if (now.quote().total() > session.quote().total()) {
            List<Message> dearer = new ArrayList<>(changed);
            dearer.add(Message.recoverable(
                    "price_changed",
                    "$.totals",
                    "The total has risen since you last saw it. Nothing was charged; confirm the new total to go on."));
            return stop(tx, session.in(State.OPEN), now, dearer);
        }
        return pay(tx, session, now, instrument, changed);
    }

    private Step pay(Tx tx, CheckoutSession session, Assessment now, Instrument instrument, List<Message> changed) {
        return switch (instrument.handler()) {
            case "hosted" -> {
                yield stop(tx, session.in(State.ESCALATED, Escalation.HOSTED.message()), now, changed);
            }
            case "testpay" -> {
                if (instrument.token().isPresent()) {
                    yield ask(tx, session, now, instrument.token().get(), changed);
                }
                String path = instrument.path() + ".credential.token";
                Message missing = Message.recoverable("payment_token_required", path, "The payment token is missing");
                yield stop(tx, session, now, List.of(missing));
            }
            default -> {
                String path = instrument.path() + ".handler_id";
                Message unknown =
                        Message.recoverable("payment_handler_unknown", path, "This shop does not take this way to pay");
                yield stop(tx, session, now, List.of(unknown));
            }
        };
    }

    private Step stop(Tx tx, CheckoutSession session, Assessment now, List<Message> extra) {
        CheckoutSession told = session.quoted(now.quote());
        CheckoutTable.update(tx, told, clock.millis());
        List<Message> messages = new ArrayList<>(extra);
        messages.addAll(now.messages());
        return new Step.Done(new Shown(told, now.body(), now.isReady(), messages, true));
    }

    private Step ask(Tx tx, CheckoutSession session, Assessment now, String token, List<Message> changed) {
        List<Message> notices = new ArrayList<>(now.messages());
        notices.addAll(changed);
        CheckoutSession paying = session.quoted(now.quote()).paying(now.body(), notices);
        eachCopy(now.body(), (variant, quantity) -> {
            if (!ProductTable.take(tx, variant, quantity)) {
                throw new IllegalStateException("The stock of " + variant + " changed inside a transaction");
            }
        });
        CheckoutTable.update(tx, paying, clock.millis());
        return new Step.Ask(
                paying.id(), new Charge(paying.chargeId(), now.quote().total(), now.currency(), token));
    }

    /** True while the session waits for the outcome of just this charge. */
    static boolean isAwaited(Tx tx, String sessionId, String chargeId) {
        return CheckoutTable.find(tx, sessionId)
                .filter(session -> session.progress().state() == State.PAYING
                        && session.chargeId().equals(chargeId))
                .isPresent();
    }

    /** The second transaction of paying; does nothing when the try to pay was settled by somebody else. */
    Shown settle(Tx tx, String sessionId, String chargeId, Outcome outcome) {
        CheckoutSession session = CheckoutTable.find(tx, sessionId).orElseThrow();
        if (!isAwaited(tx, sessionId, chargeId)) {
            return shown(tx, session);
        }
        CheckoutSession settled = switch (outcome) {
            case PAID -> paid(tx, session);
            case DECLINED ->
                released(
                        tx,
                        session,
                        State.OPEN,
                        Message.recoverable(
                                "payment_declined",
                                "$.payment",
                                "The payment was declined. Nothing was charged; try another way to pay."));
            case CHALLENGE -> released(tx, session, State.ESCALATED, Escalation.CHALLENGE.message());
            case REVIEW -> released(tx, session, State.ESCALATED, Escalation.REVIEW.message());
        };
        CheckoutTable.update(tx, settled, clock.millis());
        return shown(tx, settled);
    }

    /** Undoes a try to pay that the provider never saw. */
    void release(Tx tx, CheckoutSession session) {
        CheckoutTable.update(tx, released(tx, session, State.OPEN), clock.millis());
    }

    private CheckoutSession paid(Tx tx, CheckoutSession session) {
        String orderId = ids.next("ord_");
        OrderTable.insert(
                tx,
                orderId,
                session.owner().account(),
                session.owner().agent(),
                session.id(),
                OrderDraft.of(session.progress().frozen().orElseThrow()),
                clock.millis());
        return session.completed(orderId);
    }

    private static CheckoutSession released(Tx tx, CheckoutSession session, State state, Message... notices) {
        eachCopy(
                session.progress().frozen().orElseThrow(),
                (variant, quantity) -> ProductTable.putBack(tx, variant, quantity));
        return session.in(state, notices);
    }

    private static void eachCopy(JsonObject body, ObjLongConsumer<String> use) {
        for (JsonElement each : body.getAsJsonArray("line_items")) {
            JsonObject line = each.getAsJsonObject();
            use.accept(
                    line.getAsJsonObject("item").get("id").getAsString(),
                    line.get("quantity").getAsLong());
        }
    }
}
