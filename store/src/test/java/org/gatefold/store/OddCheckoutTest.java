package org.gatefold.store;

import static org.gatefold.store.support.OddShop.COMPLETE;
import static org.gatefold.store.support.OddShop.CREATE;
import static org.gatefold.store.support.OddShop.ORDER;
import static org.gatefold.store.support.OddShop.READ;
import static org.gatefold.store.support.OddShop.checkout;
import static org.gatefold.store.support.OddShop.inTurn;
import static org.gatefold.store.support.OddShop.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.InBrowser;
import org.gatefold.store.checkout.PurchaseState.Kept;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.Order;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkouts of shops that are not our remote: other ids, other payments, other and worse manners. */
final class OddCheckoutTest {
    @TempDir
    Path folder;

    private World world;
    private OddShop odd;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        odd = new OddShop();
    }

    @AfterEach
    void close() {
        world.close();
        odd.close();
    }

    @Test
    void aShopWithOtherIdsAndExtraFieldsSells() throws Exception {
        Intent intent = intent();
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(COMPLETE, json(200, checkout("completed", ORDER)));
        PurchaseId id = world.store().purchases().place(intent);
        Confirmed confirmed = world.await(id, Confirmed.class);
        Order receipt =
                world.store().orders().byId(intent.shop(), confirmed.order()).orElseThrow();
        assertEquals("No. 1", receipt.label());
        assertEquals(Optional.of(yen(1000)), receipt.total());
        assertEquals(Optional.of(URI.create("https://shop.example/o/1")), receipt.permalink());
    }

    @Test
    void afterAnUnlabelled409TheCheckoutIsReadAndNothingSentAgain() throws Exception {
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(COMPLETE, json(409, "conflict"));
        odd.on(
                READ,
                inTurn(
                        json(200, checkout("ready_for_complete", "")),
                        json(200, checkout("complete_in_progress", "")),
                        json(200, checkout("completed", ORDER))));
        PurchaseId id = world.store().purchases().place(intent());
        world.await(id, Confirmed.class);
        assertEquals(1, odd.timesAsked(COMPLETE));
    }

    @Test
    void anUnlabelled409WithoutAnOrderIsTheListenersDecision() throws Exception {
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(COMPLETE, json(409, "{}"));
        odd.on(READ, json(200, checkout("ready_for_complete", "")));
        PurchaseId id = world.store().purchases().place(intent());
        assertInstanceOf(
                Question.OutcomeUnknown.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals(1, odd.timesAsked(COMPLETE));
        odd.on(READ, json(404, "gone"));
        assertTrue(world.store().purchases().decide(id, new Decision.Retry()));
        assertInstanceOf(
                Question.OutcomeUnknown.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals(1, odd.timesAsked(COMPLETE));
    }

    @Test
    void aLabelled409InFlightIsWaitedFor() throws Exception {
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(
                COMPLETE,
                inTurn(
                        json(409, "{\"code\":\"idempotency_in_flight\",\"content\":\"Working\"}"),
                        json(200, checkout("completed", ORDER))));
        odd.on(READ, json(200, checkout("ready_for_complete", "")));
        world.await(world.store().purchases().place(intent()), Confirmed.class);
        assertEquals(2, odd.timesAsked(COMPLETE));
    }

    @Test
    void aCheckoutThatVanishedAfterAPaymentIsNeverPaidAnew() throws Exception {
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(COMPLETE, json(500, "oops"));
        odd.on(READ, json(404, "no envelope here"));
        PurchaseId id = world.store().purchases().place(intent());
        assertInstanceOf(
                Question.OutcomeUnknown.class,
                world.await(id, NeedsDecision.class).question());
        assertEquals(1, odd.timesAsked(COMPLETE));
        assertEquals(1, odd.timesAsked(CREATE));
    }

    @Test
    void aRefusalWithASentenceReachesTheListener() throws Exception {
        odd.on(CREATE, json(200, """
            {"ucp":{"version":"2026-04-08","status":"error"},"messages":[{"type":"error","code":"weird_code","content":"We only sell on Sundays.","severity":"unrecoverable"}]}
            """));
        PurchaseId id = world.store().purchases().place(intent());
        assertEquals(
                new Question.ShopSays("We only sell on Sundays."),
                world.await(id, NeedsDecision.class).question());
    }

    @Test
    void anOldErrorWithoutEnvelopeReachesTheListenerToo() throws Exception {
        odd.on(CREATE, json(400, "{\"detail\":\"No such variant\"}"));
        PurchaseId id = world.store().purchases().place(intent());
        assertEquals(
                new Question.ShopSays("No such variant"),
                world.await(id, NeedsDecision.class).question());
    }

    @Test
    void malformedAnswersKeepThePurchaseAndTellWhy() throws Exception {
        odd.on(CREATE, json(200, "{\"id\":"));
        PurchaseId id = world.store().purchases().place(intent());
        Kept kept =
                (Kept) world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        assertFalse(kept.reason().isBlank());
        odd.on(CREATE, json(201, checkout("ready_for_complete", "")));
        odd.on(COMPLETE, json(200, checkout("completed", ORDER)));
        world.await(id, Confirmed.class);
    }

    @Test
    void anUnknownWayToPayIsNotOfferedButTheShopsOwnPageIs() throws Exception {
        odd.on(
                CREATE,
                json(201, checkout("ready_for_complete", ",\"continue_url\":\"" + odd.base() + "/checkout/7\"")));
        Intent token = intent();
        Quote quote = world.store()
                .checkout()
                .quote(new Draft(
                        token.draft(),
                        token.shop(),
                        token.lines(),
                        Optional.of(token.buyer()),
                        Optional.of(token.address()),
                        Optional.empty(),
                        List.of()));
        assertEquals(
                List.of(
                        new PaymentWay.ByToken(
                                "a-token-handler",
                                "org.gatefold.testpay",
                                "token",
                                List.of("tok_success", "tok_decline", "tok_challenge", "tok_review")),
                        new PaymentWay.OnPage(Optional.empty())),
                quote.payments());
        odd.on(READ, json(200, checkout("ready_for_complete", "")));
        PurchaseId id =
                world.store().purchases().place(token.withPayment(new PaymentChoice.InBrowser(Optional.empty())));
        assertEquals(
                URI.create(odd.base() + "/checkout/7"),
                world.await(id, InBrowser.class).page());
        odd.on(READ, json(200, checkout("completed", ORDER)));
        world.await(id, Confirmed.class);
        assertEquals(0, odd.timesAsked(COMPLETE));
    }

    private Intent intent() throws Exception {
        return Buying.aTape(world, odd, "tok_success");
    }

    private static Price yen(long amount) {
        return new Price(amount, Currency.getInstance("JPY"));
    }
}
