package org.gatefold.store.till;

import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.checkout.TillSaying;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.CheckoutSession.Message;
import org.gatefold.store.port.CheckoutSession.Topic;
import org.gatefold.sync.said.Said;

/** Whether a checkout is still what the listener agreed to. Pure. */
record Terms(Intent intent, CheckoutSession session, List<Stock.Short> shortages) {
    /** The first thing that is worse than agreed, gravest first; empty when the purchase may go on. */
    Optional<Question> worse() {
        return stock().or(() -> message(Topic.ADDRESS).map(m -> new Question.Undeliverable(m.text())))
                .or(this::coupon)
                .or(this::delivery)
                .or(this::objection)
                .or(this::price);
    }

    private Optional<Question> stock() {
        List<Stock.Short> gone = shortages.stream().filter(s -> s.left() == 0).toList();
        if (!gone.isEmpty()) {
            return Optional.of(
                    new Question.SoldOut(gone.stream().map(Stock.Short::line).toList()));
        }
        return shortages.stream().findFirst().map(s -> new Question.FewerLeft(s.line(), s.left()));
    }

    private Optional<Question> coupon() {
        return session.coupons().stream()
                .filter(c -> !c.accepted())
                .findFirst()
                .map(c -> new Question.CouponRefused(c.code(), c.message(), session.total()));
    }

    private Optional<Question> delivery() {
        if (intent.deliveryOption().isEmpty()
                || session.deliveryOptions().isEmpty()
                || session.delivery().equals(intent.deliveryOption())) {
            return Optional.empty();
        }
        Said why = session.deliveryOptions().stream()
                .filter(o -> session.delivery().equals(Optional.of(o.id())))
                .map(DeliveryOption::title)
                .findFirst()
                .map(TillSaying.OTHER_DELIVERY::with)
                .orElseGet(TillSaying.NO_DELIVERY::with);
        return Optional.of(new Question.ShopSays(why.kept()));
    }

    private Optional<Question> objection() {
        if (session.status() == CheckoutSession.Status.ESCALATED) {
            return Optional.empty();
        }
        Optional<Question> said = session.messages().stream()
                .filter(m -> m.weight() == Quote.Weight.BLOCKING && m.topic() != Topic.PAYMENT)
                .findFirst()
                .map(m -> new Question.ShopSays(m.text()));
        return said.or(() -> session.status() == CheckoutSession.Status.INCOMPLETE
                ? Optional.of(new Question.ShopSays(TillSaying.NEEDS_MORE.with().kept()))
                : Optional.empty());
    }

    private Optional<Question> price() {
        Optional<Price> total = session.total();
        if (total.isEmpty()) {
            return Optional.of(new Question.ShopSays(TillSaying.NO_PRICE.with().kept()));
        }
        return isAgreed(total.get())
                ? Optional.empty()
                : Optional.of(new Question.PriceChanged(intent.totalSeen(), total.get()));
    }

    private boolean isAgreed(Price total) {
        if (total.isAtMost(intent.totalSeen())) {
            return true;
        }
        return switch (intent.consent()) {
            case Consent.AskFirst ask -> false;
            case Consent.GoAheadUpTo upTo ->
                intent.payment() instanceof PaymentChoice.Token && total.isAtMost(upTo.most());
        };
    }

    private Optional<Message> message(Topic topic) {
        return session.messages().stream()
                .filter(m -> m.weight() == Quote.Weight.BLOCKING && m.topic() == topic)
                .findFirst();
    }
}
