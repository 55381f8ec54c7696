package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One walk through every UCP endpoint, each request and answer held against the published schemas. All other tests hold
 * their exchanges against them too where the schemas are there; only these say so when they are not.
 */
final class ContractTest {
    @TempDir
    private Path home;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home);
        assumeTrue(
                shop.contract().isAvailable(),
                "Skipped: the UCP schemas are not at ../shared/ucp/2026-04-08 (or set -Ducp.schemas)");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyEndpointSpeaksAsPublished() {
        shop.wire().get("/.well-known/ucp");
        shop.wire()
                .post(
                        "/ucp/catalog/search",
                        "{\"query\":\"tide\",\"pagination\":{\"limit\":2},\"context\":{\"currency\":\"EUR\"}}",
                        Shop.guest());
        shop.wire().post("/ucp/catalog/lookup", "{\"ids\":[\"tide-lp\",\"tee-m\",\"none\"]}", Shop.guest());
        shop.wire().post("/ucp/catalog/product", "{\"id\":\"tide-tee\"}", Shop.guest());
        shop.wire().post("/ucp/catalog/product", "{\"id\":\"none\"}", Shop.guest());
        String id = shop.checkout(Basket.of("tide-oxblood", 1).code("OLD"));
        shop.wire()
                .put(
                        "/ucp/checkout-sessions/" + id,
                        Basket.of("tide-oxblood", 2)
                                .and("kiln-ticket", 1)
                                .email("a@b.c")
                                .to("PT")
                                .by("express")
                                .code("TIDE10")
                                .update(),
                        Shop.guest());
        shop.session(id);
        shop.pay(id, "tok_decline");
        shop.pay(id, "tok_challenge");
        Reply paid = shop.pay(id, "tok_success");
        assertEquals("completed", paid.at("status"));
        shop.wire().get("/ucp/orders/" + paid.at("order.id"), Shop.guest());
        shop.wire().get("/ucp/orders/none", Shop.guest());
        shop.wire().post("/ucp/checkout-sessions/" + id + "/cancel", "{}", Shop.guest());
        String pickup =
                shop.checkout(Basket.of("tide-oxblood", 1).email("a@b.c").pickUpAt("kiln"));
        assertEquals("completed", shop.pay(pickup, "tok_success").at("status"));
        assertTrue(shop.contract().checked() >= 24, "checked " + shop.contract().checked());
    }

    @Test
    void theCheckWouldNoticeAWrongRequestOrAnswer() {
        assertThrows(
                AssertionError.class,
                () -> shop.wire().post("/ucp/checkout-sessions", "{\"line_items\":[{\"quantity\":1}]}"));
        assertThrows(
                AssertionError.class,
                () -> shop.wire().post("/ucp/checkout-sessions", "{\"status\":\"completed\",\"line_items\":[]}"));
        assertThrows(
                AssertionError.class,
                () -> shop.wire()
                        .put(
                                "/ucp/checkout-sessions/x",
                                Basket.ready("tide-oxblood").json()),
                "an update names the lines of a method and the id of a group");
        assertThrows(AssertionError.class, () -> shop.wire().post("/ucp/checkout-sessions/x/complete", "{}"));
    }
}
