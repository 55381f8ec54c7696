package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Books;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paying: once, for the right thing, by the right person. */
final class PurchaseTest {
    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aGoodTokenMakesAnOrderThatTheBuyerCanRead() {
        String id = shop.checkout(Basket.of("tide-oxblood", 2)
                .and("kiln-ticket", 1)
                .email("a@b.c")
                .to("PT")
                .by("standard")
                .code("TIDE10"));
        Reply paid = shop.pay(id, "tok_success");
        assertEquals("completed", paid.at("status"));
        assertEquals("8", shop.stock("tide-oxblood"));
        Reply order = shop.wire().get("/ucp/orders/" + paid.at("order.id"), Shop.guest());
        assertEquals(id, order.at("checkout_id"));
        assertEquals(paid.total("total"), order.total("total"));
        assertEquals("Lisboa", order.at("fulfillment.expectations.0.destination.address_locality"));
        assertEquals("digital", order.at("fulfillment.expectations.1.method_type"));
        assertEquals("processing", order.at("line_items.0.status"));
        Reply page = shop.wire().raw("GET", order.at("permalink_url"), "");
        assertEquals(200, page.status());
        assertTrue(page.text().contains(order.at("label")), page.text());
    }

    @Test
    void payingAgainShowsTheSameOrderAndChargesNothing() {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String order = shop.pay(id, "tok_success").at("order.id");
        assertEquals(order, shop.pay(id, "tok_success").at("order.id"));
        assertEquals(order, shop.session(id).at("order.id"));
        assertEquals("9", shop.stock("tide-oxblood"));
        Reply canceled = shop.wire().post("/ucp/checkout-sessions/" + id + "/cancel", "{}", Shop.guest());
        assertEquals("completed", canceled.at("status"));
        assertEquals("checkout_closed", canceled.codes().getFirst());
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheSameBytes() {
        String[] create = Shop.guest("5f0b6c1e-0000-4000-8000-000000000001");
        Reply first = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), create);
        Reply again = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), create);
        assertEquals(first.status(), again.status());
        assertArrayEquals(first.bytes(), again.bytes());
        String[] complete = Shop.guest("5f0b6c1e-0000-4000-8000-000000000002");
        Reply paid = shop.pay(first.at("id"), "tok_success", complete);
        shop.wire()
                .put(
                        "/ucp/checkout-sessions/" + first.at("id"),
                        Basket.of("tide-black", 1).update(),
                        Shop.guest());
        assertArrayEquals(
                paid.bytes(), shop.pay(first.at("id"), "tok_success", complete).bytes());
        assertEquals("9", shop.stock("tide-oxblood"));
    }

    @Test
    void aKeyWithAnotherBodyOrAddressIsAConflict() {
        String[] key = Shop.guest("5f0b6c1e-0000-4000-8000-000000000003");
        String id = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), key)
                .at("id");
        Reply other = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-black").json(), key);
        assertEquals(409, other.status());
        assertEquals("idempotency_conflict", other.at("code"));
        assertEquals(
                409,
                shop.wire()
                        .put(
                                "/ucp/checkout-sessions/" + id,
                                Basket.ready("tide-oxblood").update(),
                                key)
                        .status());
    }

    @Test
    void keysOfDifferentCallersDoNotMeet() {
        String key = "5f0b6c1e-0000-4000-8000-000000000004";
        String guest = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.guest(key))
                .at("id");
        String ana = shop.wire()
                .post(
                        "/ucp/checkout-sessions",
                        Basket.ready("tide-oxblood").json(),
                        "Authorization",
                        "Bearer " + Shop.ANA,
                        "Idempotency-Key",
                        key)
                .at("id");
        assertNotEquals(guest, ana);
    }

    @Test
    void aDeclinedTokenLeavesTheCheckoutReadyForAnotherTry() {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        Reply declined = shop.pay(id, "tok_decline");
        assertEquals(200, declined.status());
        assertEquals("ready_for_complete", declined.at("status"));
        assertEquals(List.of("payment_declined"), declined.codes());
        assertEquals("recoverable", declined.at("messages.0.severity"));
        assertEquals(List.of("payment_declined"), shop.session(id).codes(), "a lost answer can be read later");
        assertEquals("10", shop.stock("tide-oxblood"));
        assertEquals("completed", shop.pay(id, "tok_success").at("status"));
        assertEquals(List.of(), shop.session(id).codes());
    }

    @Test
    void whatIsNotReadyIsNotCharged() {
        String id = shop.checkout(Basket.of("tide-oxblood", 1));
        Reply reply = shop.pay(id, "tok_success");
        assertEquals("incomplete", reply.at("status"));
        assertEquals("10", shop.stock("tide-oxblood"));
        String ready = shop.checkout(Basket.ready("tide-oxblood"));
        Reply unknown = shop.wire()
                .post(
                        "/ucp/checkout-sessions/" + ready + "/complete",
                        Basket.payment("tok_success").replace("testpay", "gold"),
                        Shop.guest());
        assertEquals("payment_handler_unknown", unknown.codes().getFirst());
    }

    @Test
    void twentyThreadsCompletingOneCheckoutMakeOneOrder() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        List<Reply> replies = together(20, () -> shop.pay(id, "tok_success"));
        assertTrue(replies.stream().allMatch(reply -> reply.status() == 200), replies.toString());
        assertEquals(
                1,
                replies.stream()
                        .map(reply -> reply.at("order.id"))
                        .filter(order -> !order.isEmpty())
                        .distinct()
                        .count());
        assertEquals("completed", shop.session(id).at("status"));
        assertEquals(new Books(1, 1, 0, 9), Books.of(shop.data()));
    }

    @Test
    void twentyThreadsWithOneKeyGetOneAnswer() throws Exception {
        String id = shop.checkout(Basket.ready("tide-oxblood"));
        String[] key = Shop.guest("5f0b6c1e-0000-4000-8000-000000000005");
        List<Reply> replies = together(20, () -> shop.pay(id, "tok_success", key));
        assertTrue(replies.stream()
                .allMatch(reply -> reply.status() == 200
                        || reply.status() == 409
                                && reply.at("code").equals("idempotency_in_flight")
                                && reply.header("Retry-After").equals("1")));
        assertEquals(
                1,
                replies.stream()
                        .filter(reply -> reply.status() == 200)
                        .map(Reply::text)
                        .distinct()
                        .count());
        assertEquals(new Books(1, 1, 0, 9), Books.of(shop.data()));
    }

    @Test
    void aHundredBuyersForTenCopiesMakeTenOrders() throws Exception {
        List<Reply> replies = together(100, () -> shop.pay(shop.checkout(Basket.ready("tide-oxblood")), "tok_success"));
        List<Reply> paid = replies.stream()
                .filter(reply -> reply.at("status").equals("completed"))
                .toList();
        assertEquals(
                10, paid.stream().map(reply -> reply.at("order.id")).distinct().count());
        assertEquals(10, paid.size());
        assertTrue(replies.stream()
                .filter(reply -> !paid.contains(reply))
                .allMatch(reply -> reply.codes().contains("out_of_stock")));
        assertEquals(new Books(10, 10, 0, 0), Books.of(shop.data()));
    }

    @Test
    void ordersAreReadByTheirOwnerOnly() {
        String checkout = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(Shop.ANA))
                .at("id");
        String order = shop.pay(checkout, "tok_success", Shop.as(Shop.ANA)).at("order.id");
        assertEquals(
                order,
                shop.wire().get("/ucp/orders/" + order, Shop.as(Shop.ANA)).at("id"));
        assertEquals(
                "not_found",
                shop.wire()
                        .get("/ucp/orders/" + order, Shop.as(Shop.BEN))
                        .codes()
                        .getFirst());
        assertEquals(
                "not_found",
                shop.wire().get("/ucp/orders/" + order, Shop.guest()).codes().getFirst());
        assertEquals(
                "not_found",
                shop.wire().get("/ucp/orders/nothing", Shop.guest()).codes().getFirst());
        assertEquals(
                "[]", shop.wire().get("/gatefold/orders", Shop.as(Shop.BEN)).at("orders"));
        assertEquals(401, shop.wire().get("/gatefold/orders").status());
    }

    @Test
    void aGuestWhoSignsInTakesTheCheckoutAlong() {
        String checkout = shop.checkout(Basket.ready("tide-oxblood"));
        String order = shop.pay(checkout, "tok_success", Shop.as(Shop.ANA)).at("order.id");
        assertEquals(
                order, shop.wire().get("/gatefold/orders", Shop.as(Shop.ANA)).at("orders.0.id"));
        assertEquals("not_found", shop.session(checkout).codes().getFirst());
    }

    @Test
    void theListOfOrdersComesInPages() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String checkout = shop.wire()
                    .post("/ucp/checkout-sessions", Basket.ready("tide-black").json(), Shop.as(Shop.ANA))
                    .at("id");
            made.add(shop.pay(checkout, "tok_success", Shop.as(Shop.ANA)).at("order.id"));
        }
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            Reply page = shop.wire()
                    .get("/gatefold/orders?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next), Shop.as(Shop.ANA));
            page.json().getAsJsonArray("orders").forEach(order -> read.add(Reply.find(order.getAsJsonObject(), "id")));
            next = page.at("next_cursor");
        } while (!next.isEmpty());
        assertEquals(made, read);
        Reply last = shop.wire()
                .get(
                        "/gatefold/orders?updated_after="
                                + shop.wire()
                                        .get("/gatefold/orders", Shop.as(Shop.ANA))
                                        .at("orders.4.metadata")
                                        .replaceAll(".*updated_at\":\"([^\"]*)\".*", "$1"),
                        Shop.as(Shop.ANA));
        assertTrue(last.text().contains(made.get(4)));
        assertEquals(
                400,
                shop.wire()
                        .get("/gatefold/orders?updated_after=yesterday", Shop.as(Shop.ANA))
                        .status());
        assertEquals(
                400,
                shop.wire()
                        .get("/gatefold/orders?cursor=bogus", Shop.as(Shop.ANA))
                        .status());
    }

    private static List<Reply> together(int count, Callable<Reply> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(Collections.nCopies(count, act))) {
                replies.add(reply.get());
            }
            return replies;
        }
    }
}
