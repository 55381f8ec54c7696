package org.gatefold.app.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.fakes.FakeAddressBook;
import org.gatefold.app.fakes.FakeCarts;
import org.gatefold.app.fakes.FakeCheckout;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.NoPause;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.Quote;
import org.junit.jupiter.api.Test;

final class CheckoutModelTest {
    private final Steps steps = new Steps();
    private final NoPause pause = new NoPause();
    private final FakeCheckout checkout = new FakeCheckout();
    private final FakePurchases purchases = new FakePurchases();
    private final FakeCarts carts = new FakeCarts();
    private final FakeAddressBook book = new FakeAddressBook();
    private final List<PurchaseId> placed = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    private CheckoutModel open(Route.CheckoutPage page) {
        CheckoutModel model = new CheckoutModel(
                page,
                new Start.Services(checkout, purchases, carts, book, new FakeShops()),
                new PaymentOptions(Goods.texts()),
                steps.background(),
                pause,
                new CheckoutModel.Ending(placed::add, failures::add));
        steps.all();
        return model;
    }

    private CheckoutModel ready() {
        book.with(Goods.ANA, Goods.LISBON);
        carts.add(Goods.RECORD, Goods.RECORD.featured(), 2);
        return open(new Route.CheckoutPage(Goods.SHOP, Optional.empty()));
    }

    private static CheckoutModel.Missing missing(CheckoutModel model) {
        return model.missingProperty().get();
    }

    private static Optional<Price> total(CheckoutModel model) {
        return model.quoteProperty().get() instanceof Load.Ready<Quote>(var quote, var _)
                ? quote.total()
                : Optional.empty();
    }

    private void requoted() {
        pause.over();
        steps.all();
    }

    @Test
    void withAddressAndPaymentKnownOneClickIsLeft() {
        CheckoutModel model = ready();
        assertEquals(CheckoutModel.Missing.NOTHING, missing(model));
        model.place();
        steps.all();
        assertEquals(Goods.euro(7050), purchases.intents().getFirst().totalSeen());
        assertEquals(1, placed.size());
    }

    @Test
    void twoClicksAreOnePurchase() {
        CheckoutModel model = ready();
        model.place();
        model.place();
        steps.all();
        model.place();
        steps.all();
        assertEquals(1, purchases.intents().size());
    }

    @Test
    void aPurchaseThatCouldNotBeKeptIsTriedAgainAsTheSameDraft() {
        CheckoutModel model = ready();
        purchases.diskFull(true);
        model.place();
        steps.all();
        assertEquals(1, failures.size());
        assertFalse(model.placingProperty().get());
        purchases.diskFull(false);
        model.place();
        steps.all();
        assertEquals(
                1, purchases.intents().stream().map(Intent::draft).distinct().count());
        assertEquals(1, placed.size());
    }

    @Test
    void whatIsBoughtLeavesTheCartWithThePurchase() {
        CheckoutModel model = ready();
        model.place();
        steps.all();
        assertEquals(placed, purchases.fromCart());
    }

    @Test
    void buyingOneThingLeavesTheCartAlone() {
        book.with(Goods.ANA, Goods.LISBON);
        carts.add(Goods.RECORD, Goods.RECORD.featured(), 1);
        CheckoutModel model = open(new Route.CheckoutPage(Goods.SHOP, Optional.of(Goods.line(Goods.RECORD, 1))));
        model.place();
        steps.all();
        assertEquals(List.of(), purchases.fromCart());
        assertEquals(1, placed.size());
    }

    @Test
    void nothingCanBePlacedWhileNewerFiguresAreAwaited() {
        CheckoutModel model = ready();
        model.deliverBy("fetch");
        assertEquals(CheckoutModel.Missing.FIGURES, missing(model));
        model.place();
        steps.all();
        assertEquals(List.of(), purchases.intents());
        requoted();
        assertEquals(Optional.of(Goods.euro(6400)), total(model));
        assertEquals(CheckoutModel.Missing.NOTHING, missing(model));
    }

    @Test
    void anAnswerThatComesAfterANewerQuestionIsDropped() {
        CheckoutModel model = ready();
        model.deliverBy("fetch");
        pause.over();
        steps.workOne();
        model.deliverBy("post");
        steps.hearOne();
        assertEquals(Optional.of(Goods.euro(7050)), total(model), "still the figures from before");
        assertEquals(CheckoutModel.Missing.FIGURES, missing(model));
    }

    @Test
    void manyChangesInARowAskOnce() {
        CheckoutModel model = ready();
        int before = checkout.asked().size();
        model.deliverBy("fetch");
        model.deliverBy("post");
        model.deliverBy("fetch");
        requoted();
        assertEquals(before + 1, checkout.asked().size());
    }

    @Test
    void withTheShopAwayAnEstimateIsShownAndTheOrderCanBeKept() {
        checkout.away(true);
        CheckoutModel model = ready();
        assertTrue(model.quoteProperty().get() instanceof Load.Ready<Quote>(var quote, var _) && quote.estimated());
        model.place();
        steps.all();
        assertEquals(1, placed.size());
    }

    @Test
    void anEstimateLooksForTheShopAgainByItself() {
        checkout.away(true);
        CheckoutModel model = ready();
        checkout.away(false);
        requoted();
        assertTrue(model.quoteProperty().get() instanceof Load.Ready<Quote>(var quote, var _) && !quote.estimated());
        assertFalse(pause.isWaiting());
    }

    @Test
    void withoutAnAddressNothingCanBePlaced() {
        carts.add(Goods.RECORD, Goods.RECORD.featured(), 1);
        CheckoutModel model = open(new Route.CheckoutPage(Goods.SHOP, Optional.empty()));
        assertEquals(CheckoutModel.Missing.ADDRESS, missing(model));
        model.shipTo(new AddressFields.Filled(Goods.LISBON.withId(0), Goods.ANA));
        steps.all();
        requoted();
        assertEquals(CheckoutModel.Missing.NOTHING, missing(model));
        assertEquals(Optional.of(Goods.ANA), book.buyer());
        assertEquals("Lisboa", book.all().getFirst().city());
    }

    @Test
    void whatTheShopIsShortOfKeepsTheOrderBackUntilFewerAreTaken() {
        book.with(Goods.ANA, Goods.LISBON);
        carts.add(Goods.RECORD, Goods.RECORD.featured(), 3);
        checkout.left(1);
        CheckoutModel model = open(new Route.CheckoutPage(Goods.SHOP, Optional.empty()));
        assertEquals(CheckoutModel.Missing.SHOP_SAYS_NO, missing(model));
        model.take(Goods.line(Goods.RECORD, 3), 1);
        requoted();
        assertEquals(1, checkout.asked().getLast().lines().getFirst().quantity());
        assertEquals(List.of(Goods.line(Goods.RECORD, 1)), carts.lines());
    }

    @Test
    void goingAheadIsAgreedUpToARoundAmountAndPutIntoTheIntent() {
        CheckoutModel model = ready();
        model.goAhead();
        model.place();
        steps.all();
        assertEquals(
                new Consent.GoAheadUpTo(Goods.euro(7500)),
                purchases.intents().getFirst().consent());
    }

    @Test
    void aTotalThatRisesAboveWhatWasAgreedAsksAgain() {
        CheckoutModel model = ready();
        model.goAhead();
        checkout.surcharge(1000);
        model.retry();
        steps.all();
        assertEquals(Optional.empty(), model.goAheadProperty().get());
    }

    @Test
    void theAgreedAmountNeverCreepsUp() {
        CheckoutModel model = ready();
        model.goAhead();
        checkout.surcharge(300);
        model.retry();
        steps.all();
        assertEquals(Optional.of(Goods.euro(7500)), model.goAheadProperty().get());
    }

    @Test
    void payingInTheBrowserCannotGoAheadByItself() {
        CheckoutModel model = ready();
        model.goAhead();
        model.payBy(new PaymentChoice.InBrowser(Optional.of("hosted")));
        assertFalse(model.canGoAhead());
        model.goAhead();
        assertEquals(Optional.empty(), model.goAheadProperty().get());
    }

    @Test
    void thePaymentUsedLastIsChosenAgain() {
        CheckoutModel first = ready();
        PaymentChoice second = first.waysProperty().get().get(1).choice();
        first.payBy(second);
        first.place();
        steps.all();
        carts.add(Goods.TEE, Goods.TEE.featured(), 1);
        CheckoutModel model = open(new Route.CheckoutPage(Goods.SHOP, Optional.empty()));
        assertEquals(Optional.of(second), model.paymentProperty().get());
    }

    @Test
    void aCouponIsAskedForOnceHoweverItIsWritten() {
        CheckoutModel model = ready();
        model.addCoupon(" TIDE10 ");
        model.addCoupon("tide10");
        requoted();
        assertEquals(List.of("TIDE10"), checkout.asked().getLast().coupons());
        model.removeCoupon("tide10");
        requoted();
        assertEquals(List.of(), checkout.asked().getLast().coupons());
    }
}
