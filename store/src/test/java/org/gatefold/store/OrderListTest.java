package org.gatefold.store;

import static org.gatefold.store.support.OddShop.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatefold.store.order.Order;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders made elsewhere with the account: read in parts, gone on with after a break, each once, and brought up to date. */
final class OrderListTest {
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PAGE = 50;

    @TempDir
    Path folder;

    private World world;
    private OddShop odd;
    private final Map<Integer, String> statuses = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int there;
    private int breaksAt = Integer.MAX_VALUE;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        world.signedIn("ann-token");
        odd = new OddShop();
        odd.on(
                "GET /.well-known/ucp",
                json(
                        200,
                        odd.profile("2026-04-08")
                                .replace(
                                        "\"com.example.loyalty\"",
                                        "\"org.gatefold.orders\":[{\"version\":\"2026-04-08\",\"config\":{\"endpoint\":\""
                                                + odd.base() + "/vendor\"}}],\"com.example.loyalty\"")));
        odd.on("GET /vendor/orders", this::page);
        world.store().shops().add(odd.base());
    }

    @AfterEach
    void close() {
        world.close();
        odd.close();
    }

    @Test
    void aLongListIsReadInPartsAndGoesOnWhereItWasLeft() throws Exception {
        there = 30 * PAGE;
        world.store().orders().refresh();
        assertEquals(20 * PAGE, kept().size(), "at most twenty pages at once");
        world.reopenStore();
        world.store().orders().refresh();
        assertEquals(there, kept().size());
        assertEquals(30, asked.stream().distinct().count());
        assertEquals(30, asked.size(), "no page was asked for twice");
    }

    @Test
    void aListThatBreaksOffKeepsWhatCameAndGoesOnThere() throws Exception {
        there = 4 * PAGE;
        breaksAt = 2 * PAGE;
        assertThrows(ShopException.class, () -> world.store().orders().refresh());
        assertEquals(2 * PAGE, kept().size());
        breaksAt = Integer.MAX_VALUE;
        asked.clear();
        world.store().orders().refresh();
        assertEquals(List.of(String.valueOf(2 * PAGE), String.valueOf(3 * PAGE)), asked);
        assertEquals(there, kept().size());
    }

    @Test
    void onlyWhatChangedSinceIsAskedForAndANewStatusReplacesTheOld() throws Exception {
        there = 3;
        world.store().orders().refresh();
        statuses.put(1, "fulfilled");
        there = 4;
        asked.clear();
        world.store().orders().refresh();
        assertEquals(1, asked.size());
        assertEquals(
                Map.of("O-0", "processing", "O-1", "fulfilled", "O-2", "processing", "O-3", "processing"),
                kept().stream().collect(Collectors.toMap(o -> o.id().value(), Order::status)));
    }

    @Test
    void aPlaceThatTheShopHasForgottenBeginsThePageAnew() throws Exception {
        there = 2 * PAGE;
        breaksAt = PAGE;
        assertThrows(ShopException.class, () -> world.store().orders().refresh());
        odd.on("GET /vendor/orders", exchange -> {
            if (cursor(exchange) > 0
                    && asked.stream().filter("forgotten"::equals).count() == 0) {
                asked.add("forgotten");
                json(400, "{\"code\":\"invalid_request\",\"content\":\"No such cursor\"}")
                        .answer(exchange);
            } else {
                page(exchange);
            }
        });
        breaksAt = Integer.MAX_VALUE;
        world.store().orders().refresh();
        assertEquals(there, kept().size());
    }

    private List<Order> kept() {
        return world.store().orders().all(10_000);
    }

    /** The orders from the cursor on; the newest two are always among what changed. */
    private void page(HttpExchange exchange) throws IOException {
        int from = cursor(exchange);
        asked.add(String.valueOf(from));
        if (from >= breaksAt) {
            json(503, "{}").answer(exchange);
            return;
        }
        int to = Math.min(there, from + PAGE);
        String orders = IntStream.range(from, to).mapToObj(this::order).collect(Collectors.joining(","));
        json(200, "{\"orders\":[" + orders + "],\"next_cursor\":" + (to < there ? "\"" + to + "\"" : "null") + "}")
                .answer(exchange);
    }

    private String order(int number) {
        String status = statuses.getOrDefault(number, "processing");
        return """
            {"id":"O-%d","currency":"EUR","updated_at":"%s","created_at":"%s","totals":[{"type":"total","amount":1000}],
             "line_items":[{"id":"1","status":"%s","item":{"id":"V","title":"A tape","price":1000},"quantity":{"total":1,"fulfilled":0}}]}
            """.formatted(number, FIRST.plusSeconds(number), FIRST, status);
    }

    private static int cursor(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
    }
}
