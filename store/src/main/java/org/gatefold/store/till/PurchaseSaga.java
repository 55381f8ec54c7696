package org.gatefold.store.till;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.SessionId;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Phase;

/**
 * Takes a purchase from intent to order, one persisted row a step, so that it can be killed anywhere. Until the payment
 * is frozen everything may be repeated with a fresh checkout. Blocks on the shop; runs on the purchase's lane.
 */
final class PurchaseSaga {
    private final Ledger ledger;
    private final Paying paying;
    private final Receipts receipts;
    private final Function<ShopId, Optional<ShopConnection>> shops;

    PurchaseSaga(Ledger ledger, Paying paying, Receipts receipts, Function<ShopId, Optional<ShopConnection>> shops) {
        this.ledger = ledger;
        this.paying = paying;
        this.receipts = receipts;
        this.shops = shops;
    }

    /** Goes as far as it can. @return how long to wait before the next try; empty when nothing is to be done by itself */
    Optional<Duration> run(PurchaseId id) {
        Optional<PurchaseRow> found = ledger.row(id);
        if (found.isEmpty()
                || found.get().state() instanceof PurchaseState.NeedsDecision
                || found.get().phase() == Phase.DONE) {
            return Optional.empty();
        }
        PurchaseRow row = found.get();
        Optional<ShopConnection> shop = shops.apply(row.intent().shop());
        if (shop.isEmpty()) {
            return ledger.unknown(row, "This shop is not known here any more.");
        }
        return switch (row.phase()) {
            case OPEN -> open(row, shop.get());
            case PAY -> paying.learn(row, shop.get());
            case PAGE -> watch(row, shop.get());
            case GIVE_UP -> giveUp(row, shop.get());
            case RECEIPT -> receipts.fetch(row, shop.get());
            case DONE -> Optional.empty();
        };
    }

    /** Nothing was charged yet: a fresh checkout, the price check, and the payment when all is as agreed. */
    private Optional<Duration> open(PurchaseRow row, ShopConnection shop) {
        Opening opening = new Opening(row);
        try {
            CheckoutSession session = shop.open(Wanted.of(row.intent()), Optional.empty(), opening::opened);
            ledger.reached(row.id());
            if (opening.overtaken) {
                return Ledger.AT_ONCE;
            }
            Optional<Question> worse = new Terms(
                            row.intent(),
                            session,
                            new Stock(shop).shortages(row.intent().lines(), session))
                    .worse();
            return worse.isPresent() ? ledger.ask(opening.row, worse.get()) : pay(opening.row, session, shop);
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> ledger.keep(opening.row, e);
                case UNSUPPORTED_VERSION, NOT_FOUND, SIGN_IN, REFUSED ->
                    ledger.ask(opening.row, new Question.ShopSays(e.sentence()));
            };
        }
    }

    /** The row of a purchase whose checkout is being opened: its id is kept as soon as the shop says it. */
    private final class Opening {
        private PurchaseRow row;
        private boolean overtaken;

        Opening(PurchaseRow row) {
            this.row = row;
        }

        void opened(SessionId session) {
            Optional<PurchaseRow> kept = ledger.save(row.with(session));
            overtaken = kept.isEmpty();
            row = kept.orElse(row);
        }
    }

    private Optional<Duration> pay(PurchaseRow row, CheckoutSession session, ShopConnection shop) throws ShopException {
        boolean onShopsOwnPage = row.intent().payment() instanceof PaymentChoice.InBrowser browser
                && browser.handlerId().isEmpty();
        if (onShopsOwnPage || session.status() == CheckoutSession.Status.ESCALATED) {
            return ledger.toPage(row, session);
        }
        return paying.pay(row, shop.completion(row.intent().payment()), session.id(), shop);
    }

    /** Looks after the page until it is paid; the redirect back is a wake-up only, the truth is the checkout. */
    private Optional<Duration> watch(PurchaseRow row, ShopConnection shop) {
        if (row.session().isEmpty()) {
            return ledger.reopen(row);
        }
        try {
            CheckoutSession session = shop.read(row.session().get());
            ledger.reached(row.id());
            return switch (session.status()) {
                case COMPLETED -> receipts.confirm(row, session, shop);
                case ESCALATED, IN_PROGRESS -> stillOnPage(row, session);
                case CANCELED -> ledger.ask(row, new Question.SessionExpired());
                case READY, INCOMPLETE ->
                    row.payment().isEmpty()
                            ? stillOnPage(row, session)
                            : ledger.ask(
                                    row,
                                    new Question.Declined(session.blocking()
                                            .map(CheckoutSession.Message::text)
                                            .orElse("The payment was not finished in the browser.")));
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> Optional.of(ledger.later(row.id(), e));
                case NOT_FOUND, UNSUPPORTED_VERSION, SIGN_IN, REFUSED -> ledger.unknown(row, e.sentence());
            };
        }
    }

    private Optional<Duration> stillOnPage(PurchaseRow row, CheckoutSession session) {
        boolean shown = row.state() instanceof PurchaseState.InBrowser;
        return shown || session.page().isEmpty() ? ledger.look(row.id()) : ledger.toPage(row, session);
    }

    /** The listener closed the page: the shop is told, and may answer that it was paid all the same. */
    private Optional<Duration> giveUp(PurchaseRow row, ShopConnection shop) {
        if (row.session().isEmpty()) {
            return ledger.cancelled(row);
        }
        try {
            CheckoutSession session = cancel(row.session().get(), shop);
            return switch (session.status()) {
                case COMPLETED -> receipts.confirm(row, session, shop);
                case IN_PROGRESS -> ledger.look(row.id());
                case CANCELED, READY, INCOMPLETE, ESCALATED -> ledger.cancelled(row);
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> Optional.of(ledger.later(row.id(), e));
                case NOT_FOUND -> ledger.cancelled(row);
                case UNSUPPORTED_VERSION, SIGN_IN, REFUSED -> ledger.unknown(row, e.sentence());
            };
        }
    }

    private static CheckoutSession cancel(SessionId session, ShopConnection shop) throws ShopException {
        try {
            return shop.cancel(session);
        } catch (ShopException e) {
            if (e.kind() == Kind.REFUSED) {
                return shop.read(session);
            }
            throw e;
        }
    }
}
