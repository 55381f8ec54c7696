package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.Kept;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whose name a purchase is made: the one it was placed in, and no other. */
final class NamesTest {
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
    void anOrderOfOneAccountWaitsForItAndIsNeverSentByAnother() throws Exception {
        world.signedIn("ann");
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        world.closeStore();
        world.signedIn("bob");
        world.remoteComesBack();
        world.openStore();
        Question.SignIn asked = assertInstanceOf(
                Question.SignIn.class, world.await(id, NeedsDecision.class).question());
        assertEquals(Optional.of("ann@shop"), asked.account());
        world.store().purchases().wake();
        assertEquals(0, world.ordersAtTheRemote());
        world.signedIn("ann");
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
        assertEquals(1, world.ordersAtTheRemote());
        world.closeStore();
        world.openStore("laptop");
        world.shop();
        world.store().orders().refresh();
        assertEquals(1, world.store().orders().all(10).size(), "it is ann's");
    }

    @Test
    void aGuestsOrderStaysAGuestsWhoeverSignsInLater() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, s -> s instanceof Kept k && k.nextTry().isPresent());
        world.signedIn("bob");
        world.remoteComesBack();
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
        long asBob = world.wire().log().stream()
                .filter(e -> e.path().endsWith("/complete"))
                .filter(e -> !e.header("Authorization").isEmpty())
                .count();
        assertEquals(0, asBob);
    }

    @Test
    void whereAShopWantsAnAccountAGuestsOrderGoesOnByItselfAfterSigningIn() throws Exception {
        try (OddShop odd = new OddShop()) {
            odd.on(OddShop.CREATE, exchange -> {
                boolean member = exchange.getRequestHeaders().containsKey("Authorization");
                OddShop.json(member ? 201 : 401, member ? OddShop.checkout("ready_for_complete", "") : "{}")
                        .answer(exchange);
            });
            odd.on(OddShop.COMPLETE, OddShop.json(200, OddShop.checkout("completed", OddShop.ORDER)));
            PurchaseId id = world.store().purchases().place(Buying.aTape(world, odd, "tok_success"));
            assertInstanceOf(
                    Question.SignIn.class, world.await(id, NeedsDecision.class).question());
            world.signedIn("ann");
            world.store().purchases().wake();
            world.await(id, Confirmed.class);
            assertEquals(1, odd.timesAsked(OddShop.COMPLETE));
        }
    }

    @Test
    void aSignInThatEndsWhileAPaymentIsUnderWayIsMendedBySigningInAndChargesOnce() throws Exception {
        try (OddShop odd = new OddShop()) {
            odd.on(OddShop.CREATE, OddShop.json(201, OddShop.checkout("ready_for_complete", "")));
            odd.on(
                    OddShop.COMPLETE,
                    OddShop.inTurn(
                            OddShop.json(401, "{}"), OddShop.json(200, OddShop.checkout("completed", OddShop.ORDER))));
            odd.on(OddShop.READ, OddShop.json(200, OddShop.checkout("ready_for_complete", "")));
            PurchaseId id = world.store().purchases().place(Buying.aTape(world, odd, "tok_success"));
            assertInstanceOf(
                    Question.SignIn.class, world.await(id, NeedsDecision.class).question());
            assertTrue(world.store().purchases().decide(id, new Decision.Retry()));
            world.await(id, Confirmed.class);
            assertEquals(2, odd.timesAsked(OddShop.COMPLETE));
            assertEquals(1, odd.keys(OddShop.COMPLETE).stream().distinct().count(), "one key");
        }
    }
}
