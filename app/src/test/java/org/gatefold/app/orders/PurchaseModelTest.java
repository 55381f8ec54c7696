package org.gatefold.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleLongProperty;
import org.gatefold.app.fakes.FakeAddressBook;
import org.gatefold.app.fakes.FakeCheckout;
import org.gatefold.app.fakes.FakeOrders;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.live.PaymentPages;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.Question;
import org.junit.jupiter.api.Test;

final class PurchaseModelTest {
    private static final URI PAGE = URI.create("https://shop.example/pay/1");
    private static final PaymentChoice ONE =
            new PaymentChoice.Token("testpay", "token", "tok_one", "Test payment tok_one");

    private final Steps steps = new Steps();
    private final FakePurchases purchases = new FakePurchases();
    private final FakeToasts toasts = new FakeToasts();
    private final FakeAddressBook book = new FakeAddressBook();
    private final List<URI> opened = new ArrayList<>();
    private final PaymentPages pages = new PaymentPages(opened::add);
    private final SimpleLongProperty changes = new SimpleLongProperty();
    private final Intent intent = new Intent(
            new DraftId("d"),
            Goods.SHOP,
            List.of(Goods.line(Goods.RECORD, 1)),
            Goods.ANA,
            Goods.LISBON,
            Optional.empty(),
            List.of(),
            Goods.euro(3850),
            new Consent.AskFirst(),
            ONE);

    private PurchaseModel open(PurchaseId id) {
        PurchaseModel.Services services =
                new PurchaseModel.Services(purchases, new FakeOrders(), new FakeShops(), new FakeCheckout(), book);
        PurchaseModel model = new PurchaseModel(
                id,
                services,
                new PurchaseModel.Around(Goods.texts(), toasts, pages, () -> {}),
                changes,
                steps.background());
        steps.all();
        return model;
    }

    private void becomes(PurchaseState state) {
        purchases.is(intent, state);
        changes.set(changes.get() + 1);
        steps.all();
    }

    @Test
    void thePaymentPageOpensByItselfOnceAfterPlacing() {
        PurchaseId id = purchases.is(intent, new PurchaseState.Sending());
        pages.expect(id);
        open(id);
        becomes(new PurchaseState.InBrowser(PAGE, ""));
        becomes(new PurchaseState.Sending());
        becomes(new PurchaseState.InBrowser(PAGE, ""));
        assertEquals(List.of(PAGE), opened);
    }

    @Test
    void anOldPurchaseOpensNoPageUntilAsked() {
        PurchaseModel model = open(purchases.is(intent, new PurchaseState.InBrowser(PAGE, "")));
        assertEquals(List.of(), opened);
        model.open(PAGE);
        assertEquals(List.of(PAGE), opened);
    }

    @Test
    void pressingAnAnswerTwiceDecidesOnce() {
        PurchaseModel model = open(purchases.is(
                intent, new PurchaseState.NeedsDecision(new Question.PriceChanged(Goods.euro(1), Goods.euro(2)))));
        model.decide(new Decision.Accept());
        model.decide(new Decision.Accept());
        steps.all();
        assertEquals(List.of(new Decision.Accept()), purchases.decisions());
    }

    @Test
    void aDecisionThatComesTooLateIsSaid() {
        PurchaseModel model = open(purchases.is(intent, new PurchaseState.Kept("", Optional.empty())));
        purchases.tooLate();
        model.decide(new Decision.Cancel());
        steps.all();
        assertEquals(List.of("That is not possible any more: the order went on meanwhile."), toasts.said());
    }

    @Test
    void aRefusedPaymentOffersTheOtherWays() {
        PurchaseModel model =
                open(purchases.is(intent, new PurchaseState.NeedsDecision(new Question.Declined("Refused."))));
        assertEquals(
                List.of("Test payment tok_two", "Pay in the browser"),
                model.otherPaymentsProperty().get().stream()
                        .map(PaymentOptions.Option::label)
                        .toList());
    }

    @Test
    void aPaymentThatCannotBeReadAnyMoreMayBeChosenOnceMore() {
        PurchaseModel model = open(purchases.is(
                intent, new PurchaseState.NeedsDecision(new Question.PaymentUnreadable(Optional.empty()))));
        assertEquals(
                List.of("Test payment tok_one", "Test payment tok_two", "Pay in the browser"),
                model.otherPaymentsProperty().get().stream()
                        .map(PaymentOptions.Option::label)
                        .toList());
    }

    @Test
    void lookingNowEndsTheWait() {
        PurchaseModel model = open(purchases.is(intent, new PurchaseState.InBrowser(PAGE, "")));
        model.lookNow();
        assertEquals(1, purchases.wakes());
    }

    @Test
    void comingBackToTheWindowLooksAtThePageAndAtNothingElse() {
        PurchaseModel model = open(purchases.is(intent, new PurchaseState.Kept("", Optional.empty())));
        model.cameBack();
        assertEquals(0, purchases.wakes());
        becomes(new PurchaseState.InBrowser(PAGE, ""));
        model.cameBack();
        assertEquals(1, purchases.wakes());
    }

    @Test
    void anotherAddressIsKeptInTheBookAndDecidedOnce() {
        PurchaseModel model =
                open(purchases.is(intent, new PurchaseState.NeedsDecision(new Question.Undeliverable("Not there."))));
        model.editAddress(true);
        model.fields().value(AddressFields.Field.CITY).set("Porto");
        model.sendTo(model.fields().check().orElseThrow());
        steps.all();
        assertEquals("Porto", book.preferred().orElseThrow().city());
        assertEquals(
                List.of("Porto"),
                purchases.decisions().stream()
                        .map(d -> ((Decision.ChangeAddress) d).address().city())
                        .toList());
        assertFalse(model.editingProperty().get());
    }
}
