package org.gatefold.store.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A UCP business that follows the letter of the protocol, or not, as a test says: none of its ids are our remote's. */
public final class OddShop implements AutoCloseable {
    /** Answers one request. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** The requests of a checkout under its odd id. */
    public static final String CREATE = "POST /api/checkout-sessions";

    public static final String READ = "GET /api/checkout-sessions/CHK%2F7%20%C3%BC";
    public static final String REPLACE = "PUT /api/checkout-sessions/CHK%2F7%20%C3%BC";
    public static final String COMPLETE = "POST /api/checkout-sessions/CHK%2F7%20%C3%BC/complete";
    public static final String CANCEL = "POST /api/checkout-sessions/CHK%2F7%20%C3%BC/cancel";
    /** What a completed checkout says of its order. */
    public static final String ORDER =
            ",\"order\":{\"id\":\"O-1\",\"label\":\"No. 1\",\"permalink_url\":\"https://shop.example/o/1\"}";

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public OddShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        on("GET /.well-known/ucp", json(200, profile("2026-04-08")));
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param request as {@code POST /api/checkout-sessions} */
    public void on(String request, Answering answering) {
        answers.put(request, answering);
    }

    /** What was asked, as method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public long timesAsked(String request) {
        return asked.stream().filter(request::equals).count();
    }

    /** The idempotency keys of these requests, one a request. */
    public List<String> keys(String request) {
        return keys.stream()
                .filter(k -> k.startsWith(request + " "))
                .map(k -> k.substring(request.length() + 1))
                .toList();
    }

    public static Answering json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** One answer after another, the last one for ever. */
    public static Answering inTurn(Answering... turns) {
        var left = new java.util.concurrent.atomic.AtomicInteger();
        return exchange -> turns[Math.min(left.getAndIncrement(), turns.length - 1)].answer(exchange);
    }

    /** Sends spaces without an end. */
    public static Answering endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 800; i++) {
                    out.write(spaces);
                }
            }
        };
    }

    /** Takes the request and says nothing. */
    public Answering silent() {
        return exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public String profile(String version) {
        return """
            {"ucp":{"version":"%1$s","unheard_of":{"a":[1]},"services":{"dev.ucp.shopping":[
              {"version":"%1$s","transport":"mcp","endpoint":"%2$s/mcp"},
              {"version":"%1$s","transport":"rest","endpoint":"%2$s/api"}]},
             "capabilities":{"dev.ucp.shopping.checkout":[{"version":"%1$s"}],"dev.ucp.shopping.catalog.search":[{"version":"%1$s"}],
              "com.example.loyalty":[{"version":"2025-01-01"}]},
             "payment_handlers":{"com.example.pay":[{"id":"p1","version":"%1$s"}],"org.gatefold.testpay":[{"id":"a-token-handler","version":"%1$s"}]}}}
            """.formatted(version, base());
    }

    /** A checkout of one item at 1000 yen cents, in the given state, with what else is given as members. */
    public static String checkout(String status, String more) {
        return """
            {"ucp":{"version":"2026-04-08"},"id":"CHK/7 ü","status":"%s","currency":"JPY","x":{"y":null},
             "line_items":[{"id":"1","item":{"id":"gid://shop/V-1","title":"A tape","price":1000,"colour":"red"},"quantity":1,"totals":[]}],
             "totals":[{"type":"subtotal","amount":1000},{"type":"total","amount":1000},{"type":"stars"}],"links":[]%s}
            """.formatted(status, more);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            asked.add(request);
            keys.add(request + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            answers.getOrDefault(request, json(404, "<h1>Not here</h1>")).answer(exchange);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
