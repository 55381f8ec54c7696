package org.gatefold.store.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The wire between store and remote: passes on, writes down everything, and cuts where a test wants it cut. */
public final class Wire implements AutoCloseable {
    /** What happens to one request. */
    public sealed interface Fate {
        /** It and its answer go through. */
        record Pass() implements Fate {}

        /** The connection breaks before the remote has seen it. */
        record LoseRequest(Runnable first) implements Fate {}

        /** The remote acts, and the connection breaks before its answer is through. */
        record LoseAnswer(Runnable afterwards) implements Fate {}

        /** The remote sees it only after {@code until} returned; the answer is lost. */
        record ArriveLate(Runnable until) implements Fate {}
    }

    /** A request and the answer the remote gave to it, as texts. */
    public record Exchanged(
            String method, String path, Map<String, List<String>> headers, String body, int status, String answer) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** A request before it went on. */
    public record Asked(String method, String path) {
        public boolean isCheckout() {
            return path.contains("/checkout-sessions") || path.contains("/ucp/orders/");
        }

        public boolean completes() {
            return path.endsWith("/complete");
        }
    }

    private record Rewrite(String path, String from, String to) {}

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final OkHttpClient client = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(Duration.ofSeconds(30))
            .build();
    private final List<Exchanged> log = new CopyOnWriteArrayList<>();
    private volatile int remotePort;
    private volatile Rewrite rewrite = new Rewrite("nowhere", "", "");
    private volatile Function<Asked, Fate> fates = asked -> new Fate.Pass();

    public Wire() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void leadsTo(int port) {
        remotePort = port;
    }

    public void fates(Function<Asked, Fate> decide) {
        fates = decide;
    }

    public void mend() {
        fates = asked -> new Fate.Pass();
    }

    /** Answers below this path go through with one word in the place of another. */
    public void rewrites(String path, String from, String to) {
        rewrite = new Rewrite(path, from, to);
    }

    public List<Exchanged> log() {
        return List.copyOf(log);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Asked asked =
                new Asked(exchange.getRequestMethod(), exchange.getRequestURI().toString());
        switch (fates.apply(asked)) {
            case Fate.Pass p -> pass(exchange, body);
            case Fate.LoseRequest lose -> {
                lose.first().run();
                exchange.close();
            }
            case Fate.LoseAnswer lose -> {
                forward(exchange, body).close();
                lose.afterwards().run();
                exchange.close();
            }
            case Fate.ArriveLate late -> {
                late.until().run();
                forward(exchange, body).close();
                exchange.close();
            }
        }
    }

    private void pass(HttpExchange exchange, byte[] body) {
        try (exchange;
                Response response = forward(exchange, body)) {
            byte[] answer =
                    rewritten(exchange, response.peekBody(Long.MAX_VALUE).bytes());
            for (String name : response.headers().names()) {
                if (!name.equalsIgnoreCase("Transfer-Encoding")
                        && !name.equalsIgnoreCase("Content-Length")
                        && !name.equalsIgnoreCase("Connection")) {
                    exchange.getResponseHeaders().put(name, response.headers(name));
                }
            }
            exchange.sendResponseHeaders(response.code(), answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            exchange.close();
        }
    }

    private byte[] rewritten(HttpExchange exchange, byte[] answer) {
        return exchange.getRequestURI().getPath().startsWith(rewrite.path())
                ? new String(answer, java.nio.charset.StandardCharsets.UTF_8)
                        .replace(rewrite.from(), rewrite.to())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : answer;
    }

    private Response forward(HttpExchange exchange, byte[] body) throws IOException {
        String method = exchange.getRequestMethod();
        Request.Builder request =
                new Request.Builder().url("http://127.0.0.1:" + remotePort + exchange.getRequestURI());
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")
                    && !name.equalsIgnoreCase("Accept-Encoding")
                    && !name.equalsIgnoreCase("Connection")) {
                request.header(name, values.getFirst());
            }
        });
        MediaType type = exchange.getRequestHeaders().containsKey("Content-Type")
                ? MediaType.get(exchange.getRequestHeaders().getFirst("Content-Type"))
                : null;
        request.method(method, method.equals("GET") ? null : RequestBody.create(body, type));
        Response response = client.newCall(request.build()).execute();
        log.add(new Exchanged(
                method,
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                new String(body, java.nio.charset.StandardCharsets.UTF_8),
                response.code(),
                response.peekBody(16 << 20).string()));
        return response;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.connectionPool().evictAll();
    }
}
