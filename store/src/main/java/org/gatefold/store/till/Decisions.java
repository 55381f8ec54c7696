package org.gatefold.store.till;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.sql.PurchaseRow;
import org.gatefold.store.sql.PurchaseRow.Payment;
import org.gatefold.store.sql.PurchaseRow.Phase;

/** What a decision makes of a purchase; empty where it cannot be decided so. Pure. */
record Decisions(PurchaseRow row, UUID freshKey, Instant now) {
    private static final PurchaseState KEPT = new PurchaseState.Kept("", Optional.empty());

    Optional<PurchaseRow> decide(Decision decision) {
        return switch (row.state()) {
            case PurchaseState.NeedsDecision needs -> answer(needs.question(), decision);
            case PurchaseState.Kept kept -> beforeSending(decision);
            case PurchaseState.InBrowser browser -> onPage(decision);
            case PurchaseState.Sending s -> Optional.empty();
            case PurchaseState.Unanswered u -> decision instanceof Decision.Retry ? Optional.of(row) : Optional.empty();
            case PurchaseState.GivingUp g -> decision instanceof Decision.Retry ? Optional.of(row) : Optional.empty();
            case PurchaseState.Confirmed c -> Optional.empty();
            case PurchaseState.Cancelled c -> Optional.empty();
        };
    }

    private Optional<PurchaseRow> beforeSending(Decision decision) {
        return switch (decision) {
            case Decision.Cancel c -> Optional.of(cancelled());
            case Decision.ChangePayment change -> Optional.of(again(row.intent().withPayment(change.payment())));
            case Decision.ChangeAddress to -> Optional.of(again(row.intent().withAddress(to.address(), to.buyer())));
            case Decision.Retry r -> Optional.of(row);
            case Decision.Accept a -> Optional.empty();
        };
    }

    private Optional<PurchaseRow> onPage(Decision decision) {
        return switch (decision) {
            case Decision.Cancel c -> Optional.of(cancelled());
            case Decision.Retry r -> Optional.of(row);
            case Decision.ChangePayment c -> Optional.empty();
            case Decision.ChangeAddress c -> Optional.empty();
            case Decision.Accept a -> Optional.empty();
        };
    }

    private Optional<PurchaseRow> answer(Question question, Decision decision) {
        boolean sent = row.phase() != Phase.OPEN;
        return switch (decision) {
            case Decision.Cancel c -> Optional.of(cancelled());
            case Decision.Retry r -> Optional.of(retry(question, sent));
            case Decision.ChangePayment change ->
                sent && !(question instanceof Question.PaymentUnreadable)
                        ? Optional.empty()
                        : Optional.of(again(row.intent().withPayment(change.payment())));
            case Decision.ChangeAddress to ->
                sent ? Optional.empty() : Optional.of(again(row.intent().withAddress(to.address(), to.buyer())));
            case Decision.Accept a -> accept(question);
        };
    }

    private PurchaseRow retry(Question question, boolean sent) {
        if (question instanceof Question.SignIn || question instanceof Question.PaymentUnreadable) {
            return row.at(row.phase(), goingOn(row.phase()));
        }
        return sent ? lookAgain() : again(row.intent());
    }

    /** What is shown of a purchase that goes on in this phase. */
    static PurchaseState goingOn(Phase phase) {
        return switch (phase) {
            case OPEN -> KEPT;
            case PAY, PAGE, RECEIPT, DONE -> new PurchaseState.Sending();
            case GIVE_UP -> new PurchaseState.GivingUp();
        };
    }

    private Optional<PurchaseRow> accept(Question question) {
        Intent intent = row.intent();
        return switch (question) {
            case Question.PriceChanged changed -> Optional.of(again(intent.withTotalSeen(changed.now())));
            case Question.CouponRefused coupon ->
                Optional.of(again(intent.withoutCoupon(coupon.code())
                        .withTotalSeen(coupon.now()
                                .filter(n -> !n.isAtMost(intent.totalSeen()))
                                .orElse(intent.totalSeen()))));
            case Question.SoldOut gone -> Optional.of(without(gone.lines()));
            case Question.FewerLeft fewer ->
                Optional.of(again(intent.withLines(replace(intent.lines(), fewer.line(), fewer.left()))));
            case Question.SessionExpired e -> Optional.of(again(intent));
            case Question.OutcomeUnknown u -> Optional.of(sendAnew());
            case Question.KeyTooOld k -> Optional.of(sendAnew());
            case Question.SignIn s -> Optional.empty();
            case Question.ShopSays s -> Optional.of(again(intent.withoutDelivery()));
            case Question.Undeliverable u -> Optional.empty();
            case Question.Declined d -> Optional.empty();
            case Question.PaymentUnreadable p -> Optional.empty();
        };
    }

    private PurchaseRow without(List<CartLine> gone) {
        List<CartLine> rest = row.intent().lines().stream()
                .filter(line -> gone.stream().noneMatch(g -> g.variant().equals(line.variant())))
                .toList();
        return rest.isEmpty() ? cancelled() : again(row.intent().withLines(rest));
    }

    private static List<CartLine> replace(List<CartLine> lines, CartLine line, int left) {
        List<CartLine> changed = new ArrayList<>();
        for (CartLine one : lines) {
            changed.add(one.variant().equals(line.variant()) ? one.withQuantity(left) : one);
        }
        return changed;
    }

    private PurchaseRow again(Intent intent) {
        return row.with(intent).anew(KEPT);
    }

    /** A checkout that the shop has of it is ended there first; what was paid all the same stands. */
    private PurchaseRow cancelled() {
        return row.session().isEmpty()
                ? row.at(Phase.DONE, new PurchaseState.Cancelled())
                : row.at(Phase.GIVE_UP, new PurchaseState.GivingUp());
    }

    /** The shop is asked once more what became of it; nothing is sent. */
    private PurchaseRow lookAgain() {
        return row.payment().map(p -> row.with(p.withoutResend())).orElse(row).at(row.phase(), goingOn(row.phase()));
    }

    /** The same checkout may be paid with a new key, after it was read once more; it can be completed only once. */
    private PurchaseRow sendAnew() {
        return row.payment()
                .map(p -> row.with(new Payment(freshKey, p.body(), now, p.keyLife(), 0, true))
                        .noted("")
                        .at(Phase.PAY, new PurchaseState.Sending()))
                .orElseGet(() -> again(row.intent()));
    }
}
