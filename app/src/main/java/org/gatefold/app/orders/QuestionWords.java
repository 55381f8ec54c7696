package org.gatefold.app.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.Question;
import org.gatefold.sync.said.Said;

/** What a purchase waits for, as a sentence with its figures and the answers it can be given. */
record QuestionWords(String heading, String text, List<Answer> answers) {
    /** One answer: the first of a question is the one most people want. */
    record Answer(String name, Decision decision) {}

    QuestionWords {
        answers = List.copyOf(answers);
    }

    static QuestionWords of(Question question, Intent intent, ProductTexts texts) {
        return new Maker(intent, texts, texts.words()).make(question);
    }

    /** Words the questions of one purchase. */
    private record Maker(Intent intent, ProductTexts texts, Texts words) {
        QuestionWords make(Question question) {
            return switch (question) {
                case Question.PriceChanged(var seen, var now) ->
                    asked(
                            "purchase.price-changed",
                            words.format("purchase.price-changed-text", texts.price(seen), texts.price(now)),
                            accept(words.format("purchase.buy-at", texts.price(now))));
                case Question.SoldOut(var lines) -> soldOut(lines);
                case Question.FewerLeft(var line, var left) ->
                    asked(
                            "purchase.fewer-left",
                            words.format("purchase.fewer-left-text", name(line), left, line.quantity()),
                            accept(words.format("purchase.take", left)));
                case Question.CouponRefused(var code, var message, var now) ->
                    asked(
                            "purchase.coupon",
                            words.format("purchase.coupon-text", code, Said.of(message)),
                            accept(now.map(total -> words.format("purchase.without-coupon-for", texts.price(total)))
                                    .orElse(words.get("purchase.without-coupon"))));
                case Question.Undeliverable(var message) ->
                    asked(
                            "purchase.undeliverable",
                            words.format("purchase.said-uncharged", Said.of(message)),
                            retry("purchase.ask-again"));
                case Question.Declined(var message) ->
                    asked(
                            "purchase.declined",
                            words.format("purchase.declined-text", Said.of(message)),
                            retry("purchase.try-again"));
                case Question.SessionExpired() ->
                    asked(
                            "purchase.expired",
                            words.get("purchase.expired-text"),
                            accept(words.get("purchase.begin-again")));
                case Question.OutcomeUnknown(var message) ->
                    asked(
                            "purchase.unknown",
                            words.format("purchase.unknown-text", Said.of(message)),
                            retry("purchase.ask-again"),
                            accept(words.get("purchase.send-anew")));
                case Question.KeyTooOld(var sentAt) ->
                    asked(
                            "purchase.too-old",
                            words.format("purchase.too-old-text", words.moment(sentAt)),
                            retry("purchase.ask-again"),
                            accept(words.get("purchase.send-anew")));
                case Question.PaymentUnreadable(var sentAt) ->
                    asked(
                            "purchase.unreadable",
                            sentAt.map(at -> words.format("purchase.unreadable-sent", words.moment(at)))
                                    .orElseGet(() -> words.get("purchase.unreadable-text")),
                            retry("purchase.try-again"));
                case Question.SignIn(var message, var account) ->
                    asked(
                            "purchase.sign-in",
                            account.map(who -> words.format("purchase.sign-in-as", Said.of(message), who))
                                    .orElseGet(() -> words.format("purchase.sign-in-text", Said.of(message))),
                            retry("purchase.try-again"));
                case Question.ShopSays(var message) ->
                    intent.deliveryOption().isEmpty()
                            ? asked(
                                    "purchase.shop-says",
                                    words.format("purchase.said-uncharged", Said.of(message)),
                                    retry("purchase.try-again"))
                            : asked(
                                    "purchase.shop-says",
                                    words.format("purchase.said-uncharged", Said.of(message)),
                                    retry("purchase.try-again"),
                                    accept(words.get("purchase.any-delivery")));
            };
        }

        private QuestionWords soldOut(List<CartLine> gone) {
            String names = gone.stream().map(this::name).collect(Collectors.joining("; "));
            boolean rest = intent.lines().stream()
                    .anyMatch(l -> gone.stream().noneMatch(g -> g.variant().equals(l.variant())));
            return rest
                    ? asked(
                            "purchase.sold-out",
                            words.format("purchase.sold-out-text", names),
                            accept(words.get("purchase.buy-the-rest")),
                            retry("purchase.look-again"))
                    : asked(
                            "purchase.sold-out",
                            words.format("purchase.sold-out-text", names),
                            retry("purchase.look-again"));
        }

        private String name(CartLine line) {
            return line.variantTitle().isBlank()
                    ? line.title()
                    : words.format("shop.line", line.title(), line.variantTitle());
        }

        private QuestionWords asked(String heading, String text, Answer... answers) {
            List<Answer> all = new ArrayList<>(List.of(answers));
            all.add(new Answer(words.get("purchase.cancel"), new Decision.Cancel()));
            return new QuestionWords(words.get(heading), text, all);
        }

        private static Answer accept(String name) {
            return new Answer(name, new Decision.Accept());
        }

        private Answer retry(String key) {
            return new Answer(words.get(key), new Decision.Retry());
        }
    }

    /** Whether the listener may pay in another way. */
    static boolean takesOtherPayment(Question question) {
        return question instanceof Question.Declined || question instanceof Question.PaymentUnreadable;
    }

    /** Whether the listener may send it somewhere else. */
    static boolean takesOtherAddress(Question question) {
        return question instanceof Question.Undeliverable;
    }

    Optional<Answer> first() {
        return answers.stream().findFirst();
    }
}
