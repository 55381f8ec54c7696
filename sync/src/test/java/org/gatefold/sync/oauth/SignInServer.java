package org.gatefold.sync.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * An authorization server on loopback: codes of one use tied to their challenge, refresh tokens that rotate, the former
 * one good until the new pair is first used and fatal after that.
 */
final class SignInServer implements AutoCloseable {
    private record Asked(String challenge, String redirect) {}

    private final HttpServer server;
    private final Map<String, Asked> codes = new HashMap<>();
    private final Set<String> access = new HashSet<>();
    private final Map<String, String> formerOf = new HashMap<>();
    private final List<Map<String, String>> tokenRequests = new ArrayList<>();
    private final JsonObject metadata = new JsonObject();
    private String refresh = "";
    private int made;
    private boolean losesAnswers;
    private int failsWith;

    SignInServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        JsonArray methods = new JsonArray();
        methods.add("S256");
        metadata.addProperty("issuer", base().toString());
        metadata.addProperty("authorization_endpoint", base() + "/oauth/authorize");
        metadata.addProperty("token_endpoint", base() + "/oauth/token");
        metadata.addProperty("revocation_endpoint", base() + "/oauth/revoke");
        metadata.add("code_challenge_methods_supported", methods);
        metadata.addProperty("authorization_response_iss_parameter_supported", true);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized JsonObject metadata() {
        return metadata;
    }

    /** From now on it does what it is asked and its answers never arrive. */
    synchronized void losesAnswers(boolean loses) {
        losesAnswers = loses;
    }

    synchronized void failsWith(int status) {
        failsWith = status;
    }

    synchronized void accessTokensRunOut() {
        access.clear();
    }

    synchronized void signsEverybodyOut() {
        access.clear();
        refresh = "";
        formerOf.clear();
    }

    synchronized List<Map<String, String>> tokenRequests() {
        return List.copyOf(tokenRequests);
    }

    synchronized boolean takes(String token) {
        boolean good = access.contains(token);
        if (good) {
            formerOf.clear();
        }
        return good;
    }

    synchronized String refreshToken() {
        return refresh;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/oauth-authorization-server" ->
                    respond(exchange, 200, metadata().toString());
                case "/oauth/authorize" -> authorize(exchange);
                case "/oauth/token" -> token(exchange);
                case "/oauth/revoke" -> revoke(exchange);
                default -> respond(exchange, 404, "{}");
            }
        }
    }

    /** The listener has allowed everything before. */
    private synchronized void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Query.of(exchange.getRequestURI().getRawQuery());
        String code = "code-" + ++made;
        codes.put(code, new Asked(asked.get("code_challenge"), asked.get("redirect_uri")));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state") + "&iss="
                                + URLEncoder.encode(base().toString(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                Query.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokenRequests.add(form);
        if (failsWith != 0) {
            respond(exchange, failsWith, "<html>Oops</html>");
            return;
        }
        Optional<String> fresh = switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> byCode(form);
            case "refresh_token" -> byRefresh(form);
            default -> Optional.empty();
        };
        if (losesAnswers) {
            return;
        }
        if (fresh.isEmpty()) {
            respond(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            respond(exchange, 200, fresh.get());
        }
    }

    private Optional<String> byCode(Map<String, String> form) {
        Asked asked = codes.remove(form.get("code"));
        boolean same = asked != null
                && asked.challenge().equals(new Proof(form.get("code_verifier")).challenge())
                && asked.redirect().equals(form.get("redirect_uri"))
                && "gatefold".equals(form.get("client_id"));
        return same ? Optional.of(pair()) : Optional.empty();
    }

    private Optional<String> byRefresh(Map<String, String> form) {
        String given = form.getOrDefault("refresh_token", "");
        if (given.equals(refresh) && !given.isEmpty()) {
            formerOf.clear();
            String answer = pair();
            formerOf.put(given, refresh);
            return Optional.of(answer);
        }
        if (formerOf.containsKey(given)) {
            String answer = pair();
            formerOf.clear();
            formerOf.put(given, refresh);
            return Optional.of(answer);
        }
        signsEverybodyOut();
        return Optional.empty();
    }

    private String pair() {
        made++;
        access.add("access-" + made);
        refresh = "refresh-" + made;
        return "{\"access_token\":\"access-" + made + "\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"" + refresh + "\",\"username\":\"ann\"}";
    }

    private synchronized void revoke(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                Query.of(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (refresh.equals(form.get("token"))) {
            signsEverybodyOut();
        }
        respond(exchange, 200, "");
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
