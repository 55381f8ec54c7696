package org.gatefold.player.listenbrainz;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that gives one answer to everything and remembers what it was asked. */
final class StubServer implements AutoCloseable {
    record Request(String path, String authorization, String body) {}

    private record Reply(int status, String body, Map<String, String> headers) {}

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile String refused = "no such token";
    private volatile Optional<Reply> next = Optional.empty();
    private volatile Reply reply = new Reply(500, "", Map.of());

    StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(int status, String body, Map<String, String> headers) {
        reply = new Reply(status, body, headers);
    }

    /** After the next answer, whatever that is, it gives this one. */
    void thenAnswers(int status, String body) {
        next = Optional.of(new Reply(status, body, Map.of()));
    }

    /** Answers 401 to this token from now on. */
    void refuses(String token) {
        refused = token;
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        Reply now = authorization.endsWith(refused)
                ? new Reply(401, "{\"code\":401,\"error\":\"Invalid authorization token.\"}", Map.of())
                : reply;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestURI().getPath(), authorization, body));
        next.ifPresent(other -> reply = other);
        now.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = now.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
