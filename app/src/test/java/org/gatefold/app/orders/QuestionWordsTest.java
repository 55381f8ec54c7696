package org.gatefold.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QuestionWordsTest {
    private static final ProductTexts TEXTS = new ProductTexts(Goods.texts());
    private static final Intent INTENT = new Intent(
            new DraftId("d"),
            Goods.SHOP,
            List.of(Goods.line(Goods.RECORD, 2), Goods.line(Goods.TEE, 1)),
            Goods.ANA,
            Goods.LISBON,
            Optional.empty(),
            List.of("TIDE10"),
            Goods.euro(9550),
            new Consent.AskFirst(),
            new PaymentChoice.InBrowser(Optional.empty()));

    private static QuestionWords asked(Question question) {
        return QuestionWords.of(question, INTENT, TEXTS);
    }

    private static List<String> answers(Question question) {
        return asked(question).answers().stream()
                .map(QuestionWords.Answer::name)
                .toList();
    }

    static Stream<Question> all() {
        return Stream.of(
                new Question.PriceChanged(Goods.euro(9550), Goods.euro(9900)),
                new Question.SoldOut(List.of(Goods.line(Goods.TEE, 1))),
                new Question.FewerLeft(Goods.line(Goods.RECORD, 2), 1),
                new Question.CouponRefused("TIDE10", "It has expired.", Optional.of(Goods.euro(9900))),
                new Question.Undeliverable("The shop does not deliver there."),
                new Question.Declined("The card was refused."),
                new Question.SessionExpired(),
                new Question.OutcomeUnknown("The answer was lost."),
                new Question.KeyTooOld(Goods.NOON),
                new Question.PaymentUnreadable(Optional.empty()),
                new Question.PaymentUnreadable(Optional.of(Goods.NOON)),
                new Question.SignIn("This shop needs an account.", Optional.empty()),
                new Question.SignIn("Your sign-in has ended.", Optional.of("ann@shop.example")),
                new Question.ShopSays("Please call us."));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyQuestionHasASentenceAnAnswerAndAWayOut(Question question) {
        QuestionWords words = asked(question);
        assertFalse(words.heading().isBlank());
        assertFalse(words.text().contains("{"), words.text());
        assertTrue(words.answers().size() >= 2);
        assertInstanceOf(Decision.Cancel.class, words.answers().getLast().decision());
    }

    @Test
    void aHigherPriceIsNamedInBothFigures() {
        QuestionWords words = asked(new Question.PriceChanged(Goods.euro(9550), Goods.euro(9900)));
        assertEquals("You agreed to €95.50. The shop now asks €99.00. Nothing was charged.", words.text());
        assertEquals(
                new QuestionWords.Answer("Buy for €99.00", new Decision.Accept()),
                words.answers().getFirst());
    }

    @Test
    void whenAllIsSoldOutThereIsNoRestToBuy() {
        assertEquals(
                List.of("Look again", "Cancel the order"),
                answers(new Question.SoldOut(List.of(Goods.line(Goods.RECORD, 2), Goods.line(Goods.TEE, 1)))));
        assertEquals(
                List.of("Buy the rest", "Look again", "Cancel the order"),
                answers(new Question.SoldOut(List.of(Goods.line(Goods.TEE, 1)))));
    }

    @Test
    void fewerLeftSaysHowManyAndOffersThese() {
        QuestionWords words = asked(new Question.FewerLeft(Goods.line(Goods.RECORD, 2), 1));
        assertEquals(
                "The shop has only 1 of The Long Tide, Black left; you wanted 2. Nothing was charged.", words.text());
        assertEquals("Take 1", words.answers().getFirst().name());
    }

    @Test
    void withAnUnknownOutcomeAskingTheShopComesBeforeSendingAnew() {
        assertEquals(
                List.of(new Decision.Retry(), new Decision.Accept(), new Decision.Cancel()),
                asked(new Question.OutcomeUnknown("The answer was lost.")).answers().stream()
                        .map(QuestionWords.Answer::decision)
                        .toList());
    }
}
