package org.gatefold.store.till;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Phase;

/**
 * Takes a purchase from intent to order, one persisted row a step, so that it can be killed anywhere. Until the payment
 * is frozen everything may be repeated. Blocks on the shop; runs on the purchase's lane.
 */
final class PurchaseSaga {
    private final Ledger ledger;
    private final Paying paying;
    private final Receipts receipts;
    private final Browsing browsing;
    private final Counters counters;

    PurchaseSaga(Ledger ledger, Paying paying, Receipts receipts, Counters counters) {
        this.ledger = ledger;
        this.paying = paying;
        this.receipts = receipts;
        browsing = new Browsing(ledger, receipts);
        this.counters = counters;
    }

    /** Goes as far as it can. @return how long to wait before the next try; empty when nothing is to be done by itself */
    Optional<Duration> run(PurchaseId id) {
        Optional<PurchaseRow> found = ledger.row(id);
        if (found.isEmpty() || found.get().phase() == Phase.DONE) {
            return Optional.empty();
        }
        PurchaseRow row = found.get();
        return row.state() instanceof PurchaseState.NeedsDecision(Question question)
                ? waitFor(question, row)
                : goOn(row);
    }

    /** A question waits for the listener; only signing in is noticed without being told. */
    private Optional<Duration> waitFor(Question question, PurchaseRow row) {
        if (!(question instanceof Question.SignIn signIn)) {
            return Optional.empty();
        }
        Optional<PurchaseRow> ready = counters.signedIn(row);
        if (ready.isEmpty()) {
            return ledger.signIn(row, signIn.message());
        }
        Optional<PurchaseRow> resumed = ledger.save(ready.get().at(row.phase(), Decisions.goingOn(row.phase())));
        return resumed.isEmpty() ? Ledger.AT_ONCE : goOn(resumed.get());
    }

    private Optional<Duration> goOn(PurchaseRow row) {
        return switch (counters.to(row)) {
            case Counters.Way.There(ShopConnection shop) -> goOn(row, shop);
            case Counters.Way.SignedOut s when row.phase() == Phase.GIVE_UP -> browsing.untold(row);
            case Counters.Way.SignedOut s ->
                ledger.signIn(row, TillSaying.SIGNED_OUT.with().kept());
            case Counters.Way.NoShop n ->
                row.phase() == Phase.OPEN
                        ? ledger.ask(
                                row,
                                new Question.ShopSays(ShopSaying.UNKNOWN.with().kept()))
                        : ledger.unknown(row, ShopSaying.UNKNOWN.with().kept());
        };
    }

    private Optional<Duration> goOn(PurchaseRow row, ShopConnection shop) {
        return switch (row.phase()) {
            case OPEN -> open(row, shop);
            case PAY -> paying.learn(row, shop);
            case PAGE -> browsing.watch(row, shop);
            case GIVE_UP -> browsing.giveUp(row, shop);
            case RECEIPT -> receipts.fetch(row, shop);
            case DONE -> Optional.empty();
        };
    }

    /** Nothing is charged yet: the checkout as wanted, the price check, and the payment when all is as agreed. */
    private Optional<Duration> open(PurchaseRow row, ShopConnection shop) {
        Opened opened = new Opened(row);
        try {
            CheckoutSession session = new Opening(shop).open(Wanted.of(row.intent()), row.session(), opened::fresh);
            ledger.reached(row.id());
            if (opened.overtaken) {
                return Ledger.AT_ONCE;
            }
            return switch (session.status()) {
                case COMPLETED -> receipts.confirm(opened.row, session, shop);
                case IN_PROGRESS -> ledger.look(row.id());
                case READY, INCOMPLETE, ESCALATED, CANCELED -> check(opened.row, session, shop);
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> ledger.keep(opened.row, e);
                case SIGN_IN -> ledger.signIn(opened.row, e.said().kept());
                case UNSUPPORTED_VERSION, NOT_FOUND, REFUSED ->
                    ledger.ask(opened.row, new Question.ShopSays(e.said().kept()));
            };
        }
    }

    private Optional<Duration> check(PurchaseRow row, CheckoutSession session, ShopConnection shop)
            throws ShopException {
        Optional<Question> worse = new Terms(
                        row.intent(),
                        session,
                        new Stock(shop).shortages(row.intent().lines(), session))
                .worse();
        if (worse.isPresent()) {
            return ledger.ask(row, worse.get());
        }
        boolean onShopsOwnPage = row.intent().payment() instanceof PaymentChoice.InBrowser browser
                && browser.handlerId().isEmpty();
        return onShopsOwnPage || session.status() == CheckoutSession.Status.ESCALATED
                ? ledger.toPage(row, session)
                : paying.pay(row, session.id(), shop);
    }

    /** The row of a purchase whose checkout is being opened: its id is kept as soon as the shop says it. */
    private final class Opened {
        private PurchaseRow row;
        private boolean overtaken;

        Opened(PurchaseRow row) {
            this.row = row;
        }

        void fresh(SessionId session) {
            Optional<PurchaseRow> kept = ledger.save(row.with(session));
            overtaken = kept.isEmpty();
            row = kept.orElse(row);
        }
    }
}
