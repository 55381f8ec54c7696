package org.gatefold.store.till;

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
import org.gatefold.store.sql.PurchaseRow;

/** A purchase that goes on at the shop's page, and one that is given up: what the shop says of the checkout is the truth. */
record Browsing(Ledger ledger, Receipts receipts) {

    /** Looks after the page until it is paid; the redirect back is a wake-up only. */
    Optional<Duration> watch(PurchaseRow row, ShopConnection shop) {
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
                                            .orElse(TillSaying.NOT_FINISHED
                                                    .with()
                                                    .kept())));
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> Optional.of(ledger.later(row.id(), e));
                case SIGN_IN -> ledger.signIn(row, e.said().kept());
                case NOT_FOUND, UNSUPPORTED_VERSION, REFUSED ->
                    ledger.unknown(row, e.said().kept());
            };
        }
    }

    private Optional<Duration> stillOnPage(PurchaseRow row, CheckoutSession session) {
        boolean shown = row.state() instanceof PurchaseState.InBrowser;
        return shown || session.page().isEmpty() ? ledger.look(row.id()) : ledger.toPage(row, session);
    }

    /** The listener gave up: the shop is told, and may answer that it was paid all the same. */
    Optional<Duration> giveUp(PurchaseRow row, ShopConnection shop) {
        if (row.session().isEmpty()) {
            return ledger.cancelled(row, false);
        }
        try {
            CheckoutSession session = end(row.session().get(), shop);
            return switch (session.status()) {
                case COMPLETED -> receipts.confirm(row, session, shop);
                case IN_PROGRESS -> ledger.look(row.id());
                case CANCELED, READY, INCOMPLETE, ESCALATED -> ledger.cancelled(row, false);
            };
        } catch (ShopException e) {
            return switch (e.kind()) {
                case UNREACHABLE, BAD_ANSWER -> Optional.of(ledger.later(row.id(), e));
                case NOT_FOUND, SIGN_IN, UNSUPPORTED_VERSION, REFUSED -> untold(row);
            };
        }
    }

    /** Given up without the shop having been told: it may have been paid if paying it was ever begun. */
    Optional<Duration> untold(PurchaseRow row) {
        boolean begun = row.payment().isPresent() || row.intent().payment() instanceof PaymentChoice.InBrowser;
        return ledger.cancelled(row, begun);
    }

    /** A shop that does not take it back, or does not know how, is asked how the checkout stands. */
    private static CheckoutSession end(SessionId session, ShopConnection shop) throws ShopException {
        try {
            return shop.cancel(session);
        } catch (ShopException e) {
            if (e.kind() == Kind.UNREACHABLE || e.kind() == Kind.SIGN_IN) {
                throw e;
            }
            return shop.read(session);
        }
    }
}
