package org.gatefold.remote.http;

import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.json.Json;

/**
 * One request, read whole.
 *
 * @param base what absolute links in the answer start with, without a slash at the end
 * @param body the exact bytes as they came
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(
        String method,
        String path,
        Map<String, String> names,
        String query,
        String base,
        byte[] body,
        Function<String, Optional<String>> headers) {

    /** Without query, headers and body, which hold keys and passwords. */
    @Override
    public String toString() {
        return "Request[" + method + " " + path + "]";
    }

    /** A value that the route's pattern names. */
    public String name(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    public Optional<String> header(String name) {
        return headers.apply(name);
    }

    /** The body as a JSON object; anything else is refused. */
    public JsonObject json() {
        String type = header("Content-Type")
                .orElse("application/json")
                .split(";", 2)[0]
                .strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw new HttpProblem(415, "unsupported_media_type", "Send the body as application/json");
        }
        return Json.object(body);
    }

    /** The fields of an HTML form. */
    public Map<String, String> form() {
        String type = header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw new HttpProblem(415, "unsupported_media_type", "Send the form as application/x-www-form-urlencoded");
        }
        return pairs(new String(body, StandardCharsets.UTF_8));
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(pairs(query).get(name)).filter(value -> !value.isBlank());
    }

    /** A whole number in the query, or the fallback where it is not given. */
    public long number(String name, long min, long max, long fallback) {
        Optional<String> given = parameter(name);
        if (given.isEmpty()) {
            return fallback;
        }
        if (given.get().matches("-?\\d{1,18}")) {
            long value = Long.parseLong(given.get());
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw new InvalidRequest(name, "This must be a whole number from " + min + " to " + max);
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> found = new HashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest("query", "An escape like %20 is broken");
        }
    }
}
