package org.gatefold.store.till;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.sql.PaymentSafe;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Payment;
import org.gatefold.store.sql.PurchaseRow.Phase;
import org.gatefold.sync.time.Uuid7;

/**
 * The step that can charge. Key and body are kept before the first byte leaves; from then on the checkout is read until
 * the outcome is definite, and only the identical bytes with the identical key are sent again, never once the shop could
 * have forgotten the key.
 */
final class Paying {
    private static final System.Logger LOG = System.getLogger(Paying.class.getName());
    /** The part of a key's life left for clocks that differ: a quarter of an hour of a day. */
    private static final int MARGIN = 96;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    static final int MOST_LOOKS = 3;

    private final Ledger ledger;
    private final Receipts receipts;
    private final PaymentSafe safe;
    private final Clock clock;
    private final Uuid7 ids;

    Paying(Ledger ledger, Receipts receipts, PaymentSafe safe, Clock clock) {
        this.ledger = ledger;
        this.receipts = receipts;
        this.safe = safe;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    /** Freezes the payment, then sends it. */
    Optional<Duration> pay(PurchaseRow row, SessionId session, ShopConnection shop) throws ShopException {
        Optional<PaymentChoice> choice = safe.choice(row);
        if (choice.isEmpty()) {
            return ledger.unreadable(row, Optional.empty());
        }
        byte[] body = shop.completion(choice.get());
        Payment payment =
                new Payment(ids.next(), safe.freeze(row.id(), body), clock.instant(), shop.keyLife(), 1, true);
        Optional<PurchaseRow> frozen = ledger.save(row.with(payment).at(Phase.PAY, new PurchaseState.Sending()));
        return frozen.isEmpty() ? Ledger.AT_ONCE : send(frozen.get(), payment, body, session, shop);
    }

    /** Something may have been sent: the checkout itself tells what became of it. */
    Optional<Duration> learn(PurchaseRow row, ShopConnection shop) {
        if (row.session().isEmpty() || row.payment().isEmpty()) {
            return ledger.unknown(row, TillSaying.NOT_FOLLOWED.with().kept());
        }
        Payment payment = row.payment().get();
        try {
            CheckoutSession session = shop.read(row.session().get());
            ledger.reached(row.id());
            return switch (session.status()) {
                case COMPLETED -> receipts.confirm(row, session, shop);
                case ESCALATED -> ledger.toPage(row, session);
                case IN_PROGRESS -> atIt(row);
                case CANCELED -> ledger.ask(row, new Question.SessionExpired());
                case READY, INCOMPLETE -> notCompleted(row, payment, session, shop);
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> ledger.unanswered(row, e);
                case NOT_FOUND ->
                    payment.sends() == 0
                            ? ledger.reopen(row)
                            : ledger.unknown(row, e.said().kept());
                case SIGN_IN -> ledger.signIn(row, e.said().kept());
                case UNSUPPORTED_VERSION, REFUSED ->
                    ledger.unknown(row, e.said().kept());
            };
        }
    }

    /** The shop is there and still at it. */
    private Optional<Duration> atIt(PurchaseRow row) {
        boolean shown = row.state() instanceof PurchaseState.Sending;
        boolean kept = shown
                || ledger.save(row.at(Phase.PAY, new PurchaseState.Sending())).isPresent();
        return kept ? ledger.look(row.id()) : Ledger.AT_ONCE;
    }

    private Optional<Duration> send(
            PurchaseRow row, Payment payment, byte[] body, SessionId session, ShopConnection shop) {
        try {
            CheckoutSession answer = shop.complete(session, payment.key(), body);
            ledger.reached(row.id());
            return switch (answer.status()) {
                case COMPLETED -> receipts.confirm(row, answer, shop);
                case ESCALATED -> ledger.toPage(row, answer);
                case IN_PROGRESS -> atIt(row);
                case CANCELED -> ledger.ask(row, new Question.SessionExpired());
                case READY, INCOMPLETE -> refused(row, answer, shop);
            };
        } catch (ShopException e) {
            return unanswered(row, payment, e, shop);
        }
    }

    private Optional<Duration> unanswered(PurchaseRow row, Payment payment, ShopException e, ShopConnection shop) {
        if (e.kind() == Kind.UNREACHABLE) {
            return ledger.unanswered(row, e);
        }
        if (e.kind() == Kind.SIGN_IN) {
            // a server that answers 401 has done nothing: the same bytes may go out with the same key after that
            return ledger.signIn(row, e.said().kept());
        }
        LOG.log(Level.INFO, "a payment was answered with " + e.kind() + "; the checkout is read");
        boolean definite = payment.sends() == 1 && e.kind() != Kind.BAD_ANSWER;
        Optional<PurchaseRow> kept = ledger.save(
                row.with(payment.withoutResend()).noted(definite ? e.said().kept() : ""));
        return kept.isEmpty() ? Ledger.AT_ONCE : learn(kept.get(), shop);
    }

    /** The shop has the checkout and no order for it. */
    private Optional<Duration> notCompleted(
            PurchaseRow row, Payment payment, CheckoutSession session, ShopConnection shop) {
        if (!row.note().isEmpty()) {
            return ledger.ask(row, new Question.ShopSays(row.note()));
        }
        if (!isAlive(payment)) {
            return ledger.tooOld(row, payment.keyMadeAt());
        }
        if (!payment.mayResend()) {
            return ledger.looks(row.id()) < MOST_LOOKS
                    ? ledger.look(row.id())
                    : ledger.unknown(row, TillSaying.NO_ORDER.with().kept());
        }
        Optional<byte[]> body = safe.thaw(row.id(), payment.body());
        if (body.isEmpty()) {
            return ledger.unreadable(row, Optional.of(payment.keyMadeAt()));
        }
        Payment again = payment.sentAgain();
        Optional<PurchaseRow> counted = ledger.save(row.with(again).at(Phase.PAY, new PurchaseState.Sending()));
        return counted.isEmpty() ? Ledger.AT_ONCE : send(counted.get(), again, body.get(), session.id(), shop);
    }

    /** The shop answered and there is no order: the checkout says why, else it was the payment. */
    private Optional<Duration> refused(PurchaseRow row, CheckoutSession answer, ShopConnection shop) {
        Question why = new Terms(
                        row.intent(),
                        answer,
                        new Stock(shop).shortages(row.intent().lines(), answer))
                .worse()
                .orElseGet(() -> new Question.Declined(answer.blocking()
                        .map(CheckoutSession.Message::text)
                        .orElse(TillSaying.NOT_ACCEPTED.with().kept())));
        return ledger.ask(row, why);
    }

    private boolean isAlive(Payment payment) {
        Duration age = Duration.between(payment.keyMadeAt(), clock.instant());
        Duration life = payment.keyLife().minus(payment.keyLife().dividedBy(MARGIN));
        return age.compareTo(CLOCKS_DIFFER.negated()) > 0 && age.compareTo(life) < 0;
    }
}
