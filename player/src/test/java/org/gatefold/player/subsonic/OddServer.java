package org.gatefold.player.subsonic;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that speaks the protocol as oddly as it is told to, and remembers what it was asked. */
final class OddServer implements AutoCloseable {
    /** One request: the protocol's method, whatever came with it, and how. */
    record Asked(String method, String http, Map<String, List<String>> params, Headers headers, String address) {
        String param(String name) {
            return params.getOrDefault(name, List.of("")).getFirst();
        }

        boolean has(String name) {
            return params.containsKey(name);
        }
    }

    /** One answer; {@code length} is what the head promises, -1 for none. */
    record Said(int status, String type, byte[] body, Map<String, String> headers, long length) {
        Said with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Said(status, type, body, more, length);
        }

        Said promising(long bytes) {
            return new Said(status, type, body, headers, bytes);
        }
    }

    /** What it says to a request. */
    interface Habit {
        Said answer(Asked asked);
    }

    private static final String MAKER =
            "\"version\":\"1.16.1\",\"type\":\"odd\",\"serverVersion\":\"1\",\"openSubsonic\":true";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Habit> habits = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    OddServer() throws IOException {
        this(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
    }

    OddServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        on("ping", ok(""));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    OddServer on(String method, Habit habit) {
        habits.put(method, habit);
        return this;
    }

    OddServer on(String method, Said always) {
        return on(method, request -> always);
    }

    /** An OpenSubsonic server with these extensions, all in version 1. */
    OddServer extensions(String... names) {
        List<String> all = new ArrayList<>();
        for (String name : names) {
            all.add("{\"name\":\"" + name + "\",\"versions\":[1]}");
        }
        return on("getOpenSubsonicExtensions", ok("\"openSubsonicExtensions\":[" + String.join(",", all) + "]"));
    }

    /** An OpenSubsonic server with one extension, in these versions. */
    OddServer extension(String name, Integer... versions) {
        return on(
                "getOpenSubsonicExtensions",
                ok("\"openSubsonicExtensions\":[{\"name\":\"" + name + "\",\"versions\":" + List.of(versions) + "}]"));
    }

    List<Asked> asked(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).toList();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    static Said ok(String content) {
        return json(
                200,
                "{\"subsonic-response\":{\"status\":\"ok\"," + MAKER + (content.isEmpty() ? "" : "," + content) + "}}");
    }

    static Said failed(int code, String message) {
        return json(
                200,
                "{\"subsonic-response\":{\"status\":\"failed\"," + MAKER + ",\"error\":{\"code\":" + code
                        + ",\"message\":\"" + message + "\"}}}");
    }

    /** Takes the request and says nothing at all. */
    static Said silence() {
        return bytes(0, "", new byte[0]);
    }

    static Said json(int status, String text) {
        return said(status, "application/json", text);
    }

    static Said said(int status, String type, String text) {
        return bytes(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Said bytes(int status, String type, byte[] bytes) {
        return new Said(status, type, bytes, Map.of(), bytes.length);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Asked request = new Asked(
                path.substring(path.lastIndexOf('/') + 1).replace(".view", ""),
                exchange.getRequestMethod(),
                params((query == null ? "" : query) + "&" + body),
                exchange.getRequestHeaders(),
                exchange.getRequestURI().toString());
        asked.add(request);
        Habit habit = habits.getOrDefault(
                request.method(),
                any -> json(
                        404,
                        "{\"subsonic-response\":{\"status\":\"failed\"," + MAKER
                                + ",\"error\":{\"code\":0,\"message\":\"Unknown method\"}}}"));
        send(exchange, habit.answer(request));
    }

    private static void send(HttpExchange exchange, Said said) throws IOException {
        try (exchange) {
            if (said.status() == 0) {
                return;
            }
            if (!said.type().isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", said.type());
            }
            said.headers().forEach(exchange.getResponseHeaders()::set);
            long length = said.length() == 0 ? -1 : Math.max(0, said.length());
            exchange.sendResponseHeaders(said.status(), length);
            if (length >= 0) {
                OutputStream out = exchange.getResponseBody();
                out.write(said.body());
                out.flush();
            }
        }
    }

    private static Map<String, List<String>> params(String text) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                all.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
