package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Child;
import org.gatefold.remote.support.Contract;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered with a 2xx is there afterwards, whatever happens to the process. */
final class DurabilityTest {
    @TempDir
    private Path home;

    @Test
    void aRestartKeepsEverything() throws Exception {
        try (Shop shop = Shop.open(home)) {
            String[] key = Shop.guest();
            String id = shop.checkout(Basket.ready("tide-oxblood"));
            Reply paid = shop.pay(id, "tok_success", key);
            String open = shop.checkout(Basket.ready("tide-black"));
            listen(shop.wire(), UUID.randomUUID());
            String picture = shop.wire()
                    .post("/ucp/catalog/product", "{\"id\":\"tide-lp\"}")
                    .at("product.media.0.url")
                    .replaceAll(".*/images/", "/images/");
            shop.restart();
            assertArrayEquals(paid.bytes(), shop.pay(id, "tok_success", key).bytes());
            assertEquals("9", shop.stock("tide-oxblood"));
            assertEquals("ready_for_complete", shop.session(open).at("status"));
            assertEquals(
                    id,
                    shop.wire()
                            .get("/ucp/orders/" + paid.at("order.id"), Shop.guest())
                            .at("checkout_id"));
            assertEquals("1", listens(shop.wire()).at("payload.count"));
            assertEquals(200, shop.wire().raw("GET", picture, "").status());
            assertEquals("kiln", shop.wire().get("/gatefold/concerts").at("concerts.0.id"));
        }
    }

    @Test
    void aKillRightAfterAnAnswerLosesNothing() throws Exception {
        Path data = home.resolve("data");
        String csv = ShopFolder.in(home).path().toString();
        Set<UUID> heard = ConcurrentHashMap.newKeySet();
        List<String> orders = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (Child child = Child.start("--data", data.toString(), "--import", csv, "--user", "ana:" + Shop.ANA)) {
                Wire wire = new Wire(child.base(), new Contract());
                String id = wire.post(
                                "/ucp/checkout-sessions",
                                Basket.ready("tide-oxblood").json(),
                                Shop.guest())
                        .at("id");
                submitUntilKilled(
                        child,
                        wire,
                        heard,
                        () -> orders.add(wire.post(
                                        "/ucp/checkout-sessions/" + id + "/complete",
                                        Basket.payment("tok_success"),
                                        Shop.guest())
                                .at("order.id")));
            }
        }
        try (Shop shop = Shop.open(home.resolve("other"), config -> RemoteConfig.loopback(data))) {
            String kept = listens(shop.wire()).text();
            assertTrue(heard.size() >= 60, "heard " + heard.size());
            assertEquals(
                    List.of(),
                    heard.stream().filter(op -> !kept.contains(op.toString())).toList());
            assertEquals(3, orders.stream().distinct().count());
            orders.forEach(order -> assertEquals(
                    order, shop.wire().get("/ucp/orders/" + order, Shop.guest()).at("id")));
            assertEquals("7", shop.stock("tide-oxblood"));
        }
    }

    /** Four senders go on until the process dies under them, right after the last act was answered. */
    private static void submitUntilKilled(Child child, Wire wire, Set<UUID> heard, Runnable lastAct)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(20);
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                senders.execute(() -> {
                    try {
                        while (true) {
                            UUID op = UUID.randomUUID();
                            listen(wire, op);
                            heard.add(op);
                            enough.countDown();
                        }
                    } catch (UncheckedIOException e) {
                        // the process is gone, as intended
                    }
                });
            }
            assertTrue(enough.await(60, TimeUnit.SECONDS));
            lastAct.run();
            child.kill();
        }
    }

    private static void listen(Wire wire, UUID op) {
        Reply reply = wire.raw(
                "POST",
                "/1/submit-listens",
                """
            {"listen_type":"single","payload":[{"listened_at":1700000000,"track_metadata":{"artist_name":"a","track_name":"b",
            "additional_info":{"op_id":"%s"}}}]}""".formatted(op),
                "Authorization",
                "Token " + Shop.ANA,
                "Content-Type",
                "application/json");
        assertEquals(200, reply.status(), reply.text());
    }

    private static Reply listens(Wire wire) {
        return wire.get("/1/user/ana/listens?count=1000", "Authorization", "Token " + Shop.ANA);
    }
}
