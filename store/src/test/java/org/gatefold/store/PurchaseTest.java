package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.checkout.PurchaseState.Cancelled;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.Kept;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.order.Order;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases at the real remote, and what may come between. */
final class PurchaseTest {
    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsBoughtIsConfirmedAndItsReceiptKept() throws Exception {
        Intent intent = new Buying(world)
                .of("lp-oxblood", 1)
                .of("tee-m", 2)
                .with("TIDE10")
                .agreed();
        Confirmed confirmed = world.await(world.store().purchases().place(intent), Confirmed.class);
        Order order =
                world.store().orders().byId(intent.shop(), confirmed.order()).orElseThrow();
        assertEquals(2, order.lines().size());
        assertEquals(Optional.of(intent.totalSeen()), order.total());
        assertEquals(1, world.ordersAtTheRemote());
        assertEquals(0, world.store().purchases().waiting());
    }

    @Test
    void twoClicksOnOneDraftMakeOnePurchase() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        PurchaseId first = world.store().purchases().place(intent);
        PurchaseId second = world.store().purchases().place(intent);
        assertEquals(first, second);
        world.await(first, Confirmed.class);
        assertEquals(first, world.store().purchases().place(intent));
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void aDeclinedPaymentAsksAndAnotherOnePays() throws Exception {
        Buying buying = new Buying(world).of("tee-m", 1).paying("tok_decline");
        Intent intent = buying.agreed();
        PurchaseId id = world.store().purchases().place(intent);
        assertInstanceOf(
                Question.Declined.class, world.await(id, NeedsDecision.class).question());
        assertEquals(0, world.ordersAtTheRemote());
        PaymentChoice.Token declined = (PaymentChoice.Token) intent.payment();
        assertTrue(world.store()
                .purchases()
                .decide(
                        id,
                        new Decision.ChangePayment(new PaymentChoice.Token(
                                declined.handlerId(), declined.type(), "tok_success", "Another card"))));
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
        assertEquals(1, world.chargesAtTheRemote());
    }

    @Test
    void aHigherPriceAsksFirstAndIsPaidWhenAccepted() throws Exception {
        Intent intent = new Buying(world).of("lp-black", 1).agreed();
        world.goods("lp-black", 2900, 140);
        PurchaseId id = world.store().purchases().place(intent);
        Question.PriceChanged changed = assertInstanceOf(
                Question.PriceChanged.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals(intent.totalSeen(), changed.seen());
        assertEquals(300, changed.now().minor() - changed.seen().minor());
        assertEquals(0, world.ordersAtTheRemote());
        assertTrue(world.store().purchases().decide(id, new Decision.Accept()));
        Confirmed confirmed = world.await(id, Confirmed.class);
        assertEquals(
                Optional.of(changed.now()),
                world.store()
                        .orders()
                        .byId(intent.shop(), confirmed.order())
                        .orElseThrow()
                        .total());
    }

    @Test
    void aLowerPriceAndOneWithinTheConsentAreNotAskedAbout() throws Exception {
        Intent cheaper = new Buying(world).of("lp-black", 1).agreed();
        Price most = new Price(4000, cheaper.totalSeen().currency());
        Intent dearer = new Buying(world)
                .of("lp-oxblood", 1)
                .agreeing(new Consent.GoAheadUpTo(most))
                .agreed();
        world.goods("lp-black", 2000, 140);
        world.goods("lp-oxblood", most.minor() - (dearer.totalSeen().minor() - 3200), 12);
        world.await(world.store().purchases().place(cheaper), Confirmed.class);
        world.await(world.store().purchases().place(dearer), Confirmed.class);
        assertEquals(2, world.ordersAtTheRemote());
    }

    @Test
    void aPriceAboveTheConsentAsks() throws Exception {
        Price most = new Price(4000, java.util.Currency.getInstance("EUR"));
        Intent intent = new Buying(world)
                .of("lp-oxblood", 1)
                .agreeing(new Consent.GoAheadUpTo(most))
                .agreed();
        world.goods("lp-oxblood", 3900, 12);
        PurchaseId id = world.store().purchases().place(intent);
        assertInstanceOf(
                Question.PriceChanged.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals(0, world.ordersAtTheRemote());
    }

    @Test
    void whatIsSoldOutMeanwhileIsLeftOutWhenTheListenerSaysSo() throws Exception {
        Intent intent = new Buying(world).of("lp-oxblood", 1).of("tee-m", 1).agreed();
        world.goods("tee-m", 2500, 0);
        PurchaseId id = world.store().purchases().place(intent);
        Question.SoldOut gone = assertInstanceOf(
                Question.SoldOut.class, world.await(id, NeedsDecision.class).question());
        assertEquals("tee-m", gone.lines().getFirst().variant().value());
        assertTrue(world.store().purchases().decide(id, new Decision.Accept()));
        Confirmed confirmed = world.await(id, Confirmed.class);
        assertEquals(
                1,
                world.store()
                        .orders()
                        .byId(intent.shop(), confirmed.order())
                        .orElseThrow()
                        .lines()
                        .size());
    }

    @Test
    void whenFewerAreLeftTheListenerMayTakeThese() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 4).agreed();
        world.goods("tee-m", 2500, 3);
        PurchaseId id = world.store().purchases().place(intent);
        Question.FewerLeft fewer = assertInstanceOf(
                Question.FewerLeft.class, world.await(id, NeedsDecision.class).question());
        assertEquals(3, fewer.left());
        assertTrue(world.store().purchases().decide(id, new Decision.Accept()));
        world.await(id, Confirmed.class);
        assertEquals(0, world.count("select stock from variant where id='tee-m'"));
    }

    @Test
    void anExpiredCouponAsksAndIsLeftOutWhenAccepted() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).with("SUMMER24").agreed();
        PurchaseId id = world.store().purchases().place(intent);
        Question.CouponRefused refused = assertInstanceOf(
                Question.CouponRefused.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals("SUMMER24", refused.code());
        assertFalse(refused.message().isBlank());
        assertTrue(world.store().purchases().decide(id, new Decision.Accept()));
        world.await(id, Confirmed.class);
    }

    @Test
    void anAddressTheShopDoesNotDeliverToAsksAndCanBeGivenUp() throws Exception {
        Intent there = new Buying(world).of("tee-m", 1).agreed();
        Intent intent = new Intent(
                there.draft(),
                there.shop(),
                there.lines(),
                there.buyer(),
                new org.gatefold.store.checkout.Address(0, "A B", "Street 1", "", "1", "Town", "", "KP", ""),
                there.deliveryOption(),
                there.coupons(),
                there.totalSeen(),
                there.consent(),
                there.payment());
        PurchaseId id = world.store().purchases().place(intent);
        assertInstanceOf(
                Question.Undeliverable.class,
                world.await(id, NeedsDecision.class).question());
        assertFalse(world.store().purchases().decide(id, new Decision.Accept()));
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.await(id, Cancelled.class);
        assertEquals(0, world.store().purchases().waiting());
    }

    @Test
    void aPurchaseMadeWhileTheShopIsAwayIsKeptAndArrivesOnceWhenItIsBack() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        Kept kept =
                (Kept) world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        assertFalse(kept.reason().isBlank());
        assertEquals(1, world.store().purchases().waiting());
        world.reopenStore();
        world.remoteComesBack();
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void whatWaitsGoesOnByItselfWhenTheShopIsBack() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        world.remoteComesBack();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
    }

    @Test
    void aWakeUpEndsEvenALongWait() throws Exception {
        world.waiting(Duration.ofHours(10));
        world.reopenStore();
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        world.remoteComesBack();
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
    }

    @Test
    void whatIsKeptCanBeCancelled() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.remoteComesBack();
        world.store().purchases().wake();
        assertInstanceOf(
                Cancelled.class,
                world.store().purchases().byId(id).orElseThrow().state());
        PurchaseId again = world.store().purchases().place(intent);
        world.await(again, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
        PurchaseState first = world.store().purchases().byId(id).orElseThrow().state();
        assertInstanceOf(Cancelled.class, first);
    }
}
