package org.gatefold.app.looks;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A shop of another make with one tape at €9, which answers as a test says: late, too much, or not at all. */
public final class StubShop implements AutoCloseable {
    public static final String CREATE = "POST /api/checkout-sessions";
    public static final String READ = "GET /api/checkout-sessions/c7";
    public static final String COMPLETE = "POST /api/checkout-sessions/c7/complete";
    public static final String SEARCH = "POST /api/catalog/search";
    public static final String ORDER = ",\"order\":{\"id\":\"O-7\",\"label\":\"No. 7\"}";
    private static final int FIFTY_MEGABYTES_IN_64_K = 800;

    /** Answers one request. */
    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    public StubShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        on("GET /.well-known/ucp", json(200, profile("org.gatefold.testpay")));
        on(CREATE, json(201, checkout("ready_for_complete", "")));
        on("PUT /api/checkout-sessions/c7", json(200, checkout("ready_for_complete", "")));
        on(READ, json(200, checkout("ready_for_complete", "")));
        on(COMPLETE, json(200, checkout("completed", ORDER)));
        on(SEARCH, json(200, """
            {"ucp":{"version":"2026-04-08"},"products":[{"id":"tape","title":"Night tape","brand":"Foals",
              "variants":[{"id":"tape-1","title":"Blue","price":{"amount":900,"currency":"EUR"}}]}]}
            """));
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every request so far, with its headers and its body. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** @param request as {@code POST /api/checkout-sessions} */
    public void on(String request, Answering answering) {
        answers.put(request, answering);
    }

    /** The shop's profile, with this way to pay. */
    public String profile(String handler) {
        return """
            {"name":"Foals store","ucp":{"version":"2026-04-08","services":{"dev.ucp.shopping":[{"version":"2026-04-08","transport":"rest","endpoint":"%s/api"}]},
             "capabilities":{"dev.ucp.shopping.checkout":[{"version":"2026-04-08"}],"dev.ucp.shopping.catalog.search":[{"version":"2026-04-08"}]},
             "payment_handlers":{"%s":[{"id":"h","version":"2026-04-08"}]}}}
            """.formatted(base(), handler);
    }

    public static String checkout(String status, String more) {
        return """
            {"ucp":{"version":"2026-04-08"},"id":"c7","status":"%s","currency":"EUR",
             "line_items":[{"id":"1","item":{"id":"tape-1","title":"Night tape","price":900},"quantity":1}],
             "totals":[{"type":"subtotal","amount":900},{"type":"total","amount":900}],"links":[]%s}
            """.formatted(status, more);
    }

    public static Answering json(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Takes the request and breaks the connection. */
    public static Answering broken() {
        return HttpExchange::close;
    }

    /** Sends fifty megabytes of something that begins like JSON. */
    public static Answering fiftyMegabytes() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] spaces = ("[" + " ".repeat(64 * 1024 - 1)).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < FIFTY_MEGABYTES_IN_64_K; i++) {
                    out.write(spaces);
                }
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().entrySet() + "\n" + body);
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            answers.getOrDefault(request, json(404, "{}")).answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
