package org.gatefold.player.testing;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link SmallSubsonic} answers, in the envelope of the protocol. */
final class SmallAnswer {
    private SmallAnswer() {}

    static void say(HttpExchange exchange, String status, String name, Object content) throws IOException {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("status", status);
        response.put("version", "1.16.1");
        response.put("type", "small");
        response.put("serverVersion", "1.0");
        response.put("openSubsonic", true);
        if (!name.isEmpty()) {
            response.put(name, content);
        }
        byte[] json = new Gson().toJson(Map.of("subsonic-response", response)).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }
}
