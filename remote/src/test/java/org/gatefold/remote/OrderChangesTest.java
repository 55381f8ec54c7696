package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders go on after they were paid: the shop sends them, and whoever follows the list hears of it. */
final class OrderChangesTest {
    private static final String HEADER = "order,event,occurred_at,carrier,tracking_number,tracking_url\n";

    @TempDir
    private Path home;

    @TempDir
    private Path news;

    private final TestClock clock = new TestClock();
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home, config -> config.withClock(clock));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aParcelOnItsWayShowsInTheOrder() throws Exception {
        String id = order();
        clock.pass(Duration.ofHours(3));
        happened("GF-1001,shipped,2026-11-22T14:00:00Z,CTT,RR1,https://ctt.example/RR1\n");
        Reply order = shop.wire().get("/ucp/orders/" + id, Shop.as(Shop.ANA));
        assertEquals("shipped", order.at("fulfillment.events.0.type"));
        assertEquals("2026-11-22T14:00:00Z", order.at("fulfillment.events.0.occurred_at"));
        assertEquals("RR1", order.at("fulfillment.events.0.tracking_number"));
        assertEquals("fulfilled", order.at("line_items.0.status"));
        assertEquals("1", order.at("line_items.0.quantity.fulfilled"));
        assertEquals("2026-11-22T15:00:00Z", list("").get(0).get("updated_at").getAsString());
    }

    @Test
    void theSameNewsTwiceChangesNothing() throws Exception {
        String id = order();
        happened(id + ",processing,,,,\n");
        String once = shop.wire().get("/ucp/orders/" + id, Shop.as(Shop.ANA)).text();
        clock.pass(Duration.ofHours(1));
        happened(id + ",processing,,,,\n");
        assertEquals(
                once, shop.wire().get("/ucp/orders/" + id, Shop.as(Shop.ANA)).text());
        happened(id + ",processing,,,,\n" + id + ",shipped,,,,\n");
        assertEquals(
                "shipped",
                shop.wire().get("/ucp/orders/" + id, Shop.as(Shop.ANA)).at("fulfillment.events.1.type"));
    }

    @Test
    void newsOfAnOrderThatIsNotThereAreRefusedWhole() throws Exception {
        String id = order();
        RemoteFailed failed = assertThrows(
                RemoteFailed.class, () -> happened(id + ",shipped,,,,\nGF-9999,shipped,,,,\nx,eaten,,,,ftp://x\n"));
        assertTrue(String.valueOf(failed.getMessage()).contains("line 4, column event"), failed.getMessage());
        failed = assertThrows(RemoteFailed.class, () -> happened(id + ",shipped,,,,\nGF-9999,shipped,,,,\n"));
        assertTrue(String.valueOf(failed.getMessage()).contains("there is no order 'GF-9999'"), failed.getMessage());
        assertEquals(
                "processing",
                list("").get(0)
                        .getAsJsonArray("line_items")
                        .get(0)
                        .getAsJsonObject()
                        .get("status")
                        .getAsString());
    }

    @Test
    void whoFollowsTheListHearsOfEveryChange() throws Exception {
        order();
        order();
        order();
        List<JsonObject> known = list("");
        String seen = known.getLast().get("updated_at").getAsString();
        happened("GF-1001,shipped,,,,\n");
        List<JsonObject> changed = list("?updated_after=" + seen);
        assertEquals(
                List.of("GF-1003", "GF-1001"),
                changed.stream().map(order -> order.get("label").getAsString()).toList(),
                "the clock stands still, and still the change comes after what was seen");
    }

    @Test
    void aChangeWhilePagingIsMissedByNobody() throws Exception {
        for (int i = 0; i < 4; i++) {
            order();
        }
        Reply first = shop.wire().get("/gatefold/orders?limit=2", Shop.as(Shop.ANA));
        happened("GF-1001,shipped,,,,\nGF-1003,shipped,,,,\n");
        List<String> rest = new ArrayList<>();
        String cursor = first.at("next_cursor");
        while (!cursor.equals("null")) {
            Reply page = shop.wire().get("/gatefold/orders?limit=1&cursor=" + cursor, Shop.as(Shop.ANA));
            rest.add(page.at("orders.0.label") + " " + page.at("orders.0.line_items.0.status"));
            JsonElement next = page.json().get("next_cursor");
            cursor = next.isJsonNull() ? "null" : next.getAsString();
        }
        assertEquals(List.of("GF-1004 processing", "GF-1001 fulfilled", "GF-1003 fulfilled"), rest);
    }

    @Test
    void aClockThatGoesBackHidesNothing() throws Exception {
        order();
        String seen = list("").get(0).get("updated_at").getAsString();
        clock.pass(Duration.ofDays(-3));
        String late = order();
        List<JsonObject> changed = list("?updated_after=" + Instant.parse(seen).plusMillis(1));
        assertEquals(late, changed.getFirst().get("id").getAsString());
    }

    private String order() {
        String id = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(Shop.ANA))
                .at("id");
        return shop.pay(id, "tok_success", Shop.as(Shop.ANA)).at("order.id");
    }

    private List<JsonObject> list(String query) {
        return shop
                .wire()
                .get("/gatefold/orders" + query, Shop.as(Shop.ANA))
                .json()
                .getAsJsonArray("orders")
                .asList()
                .stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private void happened(String rows) throws Exception {
        ShopFolder.empty(news).write("shipments.csv", HEADER + rows);
        shop.remote().importFolder(news);
    }
}
