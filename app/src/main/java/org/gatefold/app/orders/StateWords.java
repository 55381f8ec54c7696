package org.gatefold.app.orders;

import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.gatefold.sync.said.Said;

/** How far a purchase has come, in words; {@code step} is 1 for kept, 2 for sent, 3 for confirmed. */
record StateWords(String heading, String text, int step) {
    static StateWords of(Purchase purchase, ProductTexts texts) {
        Texts words = texts.words();
        return switch (purchase.state()) {
            case PurchaseState.Kept(var reason, var nextTry) ->
                new StateWords(
                        words.get("purchase.kept"),
                        (reason.isBlank()
                                        ? words.get("purchase.kept-text")
                                        : words.format("purchase.kept-because", Said.of(reason)))
                                + nextTry.map(at -> " " + words.format("purchase.next-try", words.clock(at)))
                                        .orElse(""),
                        1);
            case PurchaseState.Unanswered(var reason, var nextTry) ->
                new StateWords(
                        words.get("purchase.unanswered"),
                        words.format("purchase.unanswered-text", Said.of(reason), words.clock(nextTry)),
                        2);
            case PurchaseState.Sending() ->
                new StateWords(words.get("purchase.sending"), words.get("purchase.sending-text"), 2);
            case PurchaseState.NeedsDecision(var question) -> {
                QuestionWords asked = QuestionWords.of(question, purchase.intent(), texts);
                yield new StateWords(asked.heading(), asked.text(), wasSent(question) ? 2 : 1);
            }
            case PurchaseState.InBrowser(var _, var said) ->
                paysOnPage(said, purchase)
                        ? new StateWords(words.get("purchase.in-browser"), words.get("purchase.in-browser-text"), 2)
                        : new StateWords(
                                words.get("purchase.go-on-in-browser"),
                                words.format("purchase.go-on-in-browser-text", said),
                                2);
            case PurchaseState.GivingUp() ->
                new StateWords(words.get("purchase.giving-up"), words.get("purchase.giving-up-text"), 0);
            case PurchaseState.Confirmed _ ->
                new StateWords(words.get("purchase.confirmed"), words.get("purchase.confirmed-text"), 3);
            case PurchaseState.Cancelled(var unsure) ->
                new StateWords(
                        words.get("purchase.cancelled"),
                        words.get(unsure ? "purchase.cancelled-unsure" : "purchase.cancelled-text"),
                        0);
        };
    }

    /** Whether the page is for paying, as was chosen; else the shop wants something more, and says what. */
    static boolean paysOnPage(String said, Purchase purchase) {
        return said.isBlank() || purchase.intent().payment() instanceof PaymentChoice.InBrowser;
    }

    /** Whether the order itself had been sent when the question came up; prices and stock are asked before. */
    private static boolean wasSent(Question question) {
        return question instanceof Question.Declined
                || question instanceof Question.OutcomeUnknown
                || question instanceof Question.KeyTooOld
                || question instanceof Question.PaymentUnreadable(var sentAt) && sentAt.isPresent();
    }
}
