package org.gatefold.remote.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method and path pattern such as {@code /orders/{id}}, with the largest body it takes. */
public record Route(String method, String pattern, int bodyLimit, Handler handler) {
    private static final int MEBIBYTE = 1024 * 1024;

    public static Route get(String pattern, Handler handler) {
        return new Route("GET", pattern, 0, handler);
    }

    public static Route post(String pattern, Handler handler) {
        return new Route("POST", pattern, MEBIBYTE, handler);
    }

    public static Route put(String pattern, Handler handler) {
        return new Route("PUT", pattern, MEBIBYTE, handler);
    }

    public static Route delete(String pattern, Handler handler) {
        return new Route("DELETE", pattern, 0, handler);
    }

    /** The same route with room for a body of so many MiB. */
    public Route upTo(int mebibytes) {
        return new Route(method, pattern, mebibytes * MEBIBYTE, handler);
    }

    /** The same route with room for a small body only. */
    public Route upToKibibytes(int kibibytes) {
        return new Route(method, pattern, kibibytes * 1024, handler);
    }

    /** The values of the pattern's names when the raw path fits. A segment never contains a slash, not even an encoded one. */
    Optional<Map<String, String>> match(String rawPath) {
        List<String> wanted = List.of(pattern.split("/", -1));
        List<String> given = List.of(rawPath.split("/", -1));
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String part = wanted.get(i);
            if (part.startsWith("{")) {
                String value = decoded(given.get(i));
                if (value.isEmpty() || value.contains("/")) {
                    return Optional.empty();
                }
                names.put(part.substring(1, part.length() - 1), value);
            } else if (!part.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
