package org.gatefold.store.till;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Phase;
import org.gatefold.store.sql.PurchaseTable;

/**
 * Writes down every step of a purchase and says when to go on: a wait, or empty for not by itself. A step made from a
 * version that a decision has overtaken is dropped, and the purchase is looked at anew at once.
 */
final class Ledger {
    static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
    private static final Duration SIGNED_IN_YET = Duration.ofMinutes(10);

    private final PurchaseTable table;
    private final Timing timing;
    private final Clock clock;
    private final Consumer<Purchase> told;
    private final ConcurrentHashMap<PurchaseId, Integer> failures = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<PurchaseId, Integer> looks = new ConcurrentHashMap<>();

    Ledger(PurchaseTable table, Timing timing, Clock clock, Consumer<Purchase> told) {
        this.table = table;
        this.timing = timing;
        this.clock = clock;
        this.told = told;
    }

    Optional<PurchaseRow> row(PurchaseId id) {
        return table.byId(id);
    }

    /** @return the row as kept; empty when it was overtaken */
    Optional<PurchaseRow> save(PurchaseRow row) {
        Optional<PurchaseRow> kept = table.save(row);
        kept.ifPresent(k -> told.accept(k.purchase()));
        return kept;
    }

    /** The next waits are short again; looks are not forgotten, or who wakes us often would never be told what was seen. */
    void forgetWaits() {
        failures.clear();
        looks.replaceAll((_, seen) -> Math.min(seen, Paying.MOST_LOOKS));
    }

    void reached(PurchaseId id) {
        failures.remove(id);
    }

    /** Stops and asks the listener; the shop said that nothing of what was sent before counts. */
    Optional<Duration> ask(PurchaseRow row, Question question) {
        return end(row.anew(new PurchaseState.NeedsDecision(question)));
    }

    /** Stops where it is: whether there is an order cannot be told. */
    Optional<Duration> unknown(PurchaseRow row, String said) {
        return end(row.at(row.phase(), new PurchaseState.NeedsDecision(new Question.OutcomeUnknown(said))));
    }

    /** Stops where it is: there is no order so far, and the key may be forgotten at the shop. */
    Optional<Duration> tooOld(PurchaseRow row, Instant sentAt) {
        return end(row.at(row.phase(), new PurchaseState.NeedsDecision(new Question.KeyTooOld(sentAt))));
    }

    /** Stops where it is: how it is paid cannot be read here any more. */
    Optional<Duration> unreadable(PurchaseRow row, Optional<Instant> sentAt) {
        return end(row.at(row.phase(), new PurchaseState.NeedsDecision(new Question.PaymentUnreadable(sentAt))));
    }

    /** Stops where it is until the listener has signed in, and looks now and then whether they have. */
    Optional<Duration> signIn(PurchaseRow row, String said) {
        Optional<String> account = row.account().filter(id -> !id.equals(PurchaseRow.GUEST));
        PurchaseState asked = new PurchaseState.NeedsDecision(new Question.SignIn(said, account));
        reached(row.id());
        if (row.state().equals(asked)) {
            return Optional.of(SIGNED_IN_YET);
        }
        return save(row.at(row.phase(), asked)).isEmpty() ? AT_ONCE : Optional.of(SIGNED_IN_YET);
    }

    /** @param unsure whether it may have been paid and the shop would not say */
    Optional<Duration> cancelled(PurchaseRow row, boolean unsure) {
        return end(row.at(Phase.DONE, new PurchaseState.Cancelled(unsure)));
    }

    Optional<Duration> done(PurchaseRow row) {
        return end(row.at(Phase.DONE, row.state()));
    }

    /** Begins again with a fresh checkout. */
    Optional<Duration> reopen(PurchaseRow row) {
        save(row.anew(new PurchaseState.Kept("", Optional.empty())));
        return AT_ONCE;
    }

    /** The shop is not there: kept, with the reason and the next try for the listener to see. */
    Optional<Duration> keep(PurchaseRow row, ShopException why) {
        Duration wait = later(row.id(), why);
        PurchaseState kept = new PurchaseState.Kept(
                why.said().kept(), Optional.of(clock.instant().plus(wait)));
        return save(row.at(Phase.OPEN, kept)).isEmpty() ? AT_ONCE : Optional.of(wait);
    }

    /** The payment may have arrived and its answer did not: the listener sees why, and when the shop is asked next. */
    Optional<Duration> unanswered(PurchaseRow row, ShopException why) {
        Duration wait = later(row.id(), why);
        PurchaseState open =
                new PurchaseState.Unanswered(why.said().kept(), clock.instant().plus(wait));
        return save(row.at(Phase.PAY, open)).isEmpty() ? AT_ONCE : Optional.of(wait);
    }

    /** How long to wait after this failure. */
    Duration later(PurchaseId id, ShopException why) {
        Duration wait = timing.retry().wait(failures.merge(id, 1, Integer::sum));
        return why.retryAfter().orElse(wait);
    }

    /** How long until the checkout is looked at again. */
    Optional<Duration> look(PurchaseId id) {
        return Optional.of(timing.pollAfter(looks.merge(id, 1, Integer::sum)));
    }

    int looks(PurchaseId id) {
        return looks.getOrDefault(id, 0);
    }

    /** The listener goes on at the shop's page. */
    Optional<Duration> toPage(PurchaseRow row, CheckoutSession session) {
        Optional<URI> page = session.page();
        if (page.isEmpty()) {
            String said = session.blocking()
                    .map(CheckoutSession.Message::text)
                    .orElse(TillSaying.NO_PAGE.with().kept());
            return row.phase() == Phase.OPEN ? ask(row, new Question.ShopSays(said)) : unknown(row, said);
        }
        looks.remove(row.id());
        String said = session.blocking().map(CheckoutSession.Message::text).orElse("");
        PurchaseRow paged = row.with(session.id()).at(Phase.PAGE, new PurchaseState.InBrowser(page.get(), said));
        return save(paged).isEmpty() ? AT_ONCE : look(row.id());
    }

    private Optional<Duration> end(PurchaseRow row) {
        reached(row.id());
        looks.remove(row.id());
        return save(row).isEmpty() ? AT_ONCE : Optional.empty();
    }
}
