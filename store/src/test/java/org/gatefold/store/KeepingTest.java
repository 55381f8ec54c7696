package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Cancelled;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What user.db holds of a purchase, from the cart to the day it is done. */
final class KeepingTest {
    private static final String CANARY = "canary-4711-of-the-provider";

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
    void whatIsBoughtLeavesTheCartWithThePurchaseAndWhatCameMeanwhileStays() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 2).agreed();
        put("tee", 3);
        put("lp", 1);
        PurchaseId id = world.store().purchases().placeFromCart(intent);
        List<CartLine> left = world.store().carts().of(intent.shop()).lines();
        assertEquals(
                List.of("tee-m 1", "lp-oxblood 1"),
                left.stream().map(l -> l.variant().value() + " " + l.quantity()).toList());
        world.await(id, Confirmed.class);
        assertEquals(id, world.store().purchases().placeFromCart(intent));
        assertEquals(2, world.store().carts().of(intent.shop()).count(), "a second click takes nothing out");
    }

    @Test
    void theTokenOfAnOpenPurchaseLiesInNoFileAndIsForgottenOnceTheOrderIsConfirmed() throws Exception {
        try (OddShop odd = new OddShop()) {
            CountDownLatch paying = new CountDownLatch(1);
            odd.on(OddShop.READ, HttpExchange::close);
            odd.on(OddShop.CREATE, OddShop.json(201, OddShop.checkout("ready_for_complete", "")));
            odd.on(OddShop.COMPLETE, exchange -> {
                paying.countDown();
                exchange.close();
            });
            PurchaseId id = world.store().purchases().place(Buying.aTape(world, odd, CANARY));
            assertTrue(paying.await(30, TimeUnit.SECONDS));
            world.userData().copyDaily();
            assertEquals("", token(id), "nobody is told it");
            assertEquals(List.of(), holding(CANARY), "while the program runs, in its log and its copy neither");
            world.closeStore();
            assertEquals(1, inUserData("select count(sealed_payment) from purchase where length(sealed_token) > 0"));
            assertEquals(List.of(), holding(CANARY));
            odd.on(OddShop.READ, OddShop.json(200, OddShop.checkout("completed", OddShop.ORDER)));
            world.openStore();
            world.await(id, Confirmed.class);
            world.closeStore();
            assertEquals(
                    0, inUserData("select count(sealed_payment) + count(sealed_token) + count(pay_key) from purchase"));
            world.openStore();
        }
    }

    @Test
    void theTokenIsForgottenWhenTheOrderIsGivenUpToo() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).paying("tok_decline").agreed();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, NeedsDecision.class);
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.await(id, Cancelled.class);
        assertEquals("", token(id));
        assertEquals(1, world.count("select count(*) from checkout where state='canceled'"), "the shop was told");
    }

    private long inUserData(String sql) throws Exception {
        return World.countIn(world.userFolder().resolve("user.db"), sql);
    }

    private String token(PurchaseId id) {
        PaymentChoice payment =
                world.store().purchases().byId(id).orElseThrow().intent().payment();
        return assertInstanceOf(PaymentChoice.Token.class, payment).token();
    }

    private List<Path> holding(String word) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(world.userFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private void put(String product, int quantity) throws Exception {
        Product found = world.store()
                .catalogue()
                .product(world.shop().id(), new ProductId(product))
                .value();
        world.store().carts().add(found, found.variants().getFirst(), quantity);
    }
}
