package org.gatefold.sync.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of an address. */
final class Query {
    private Query() {}

    /** Nothing where the query is broken; a name that comes twice counts as not there (RFC 6749, 3.1). */
    static Map<String, String> of(@Nullable String raw) {
        Map<String, String> parameters = new HashMap<>();
        Set<String> seen = new HashSet<>();
        if (raw == null) {
            return parameters;
        }
        try {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (seen.add(name)) {
                    parameters.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                } else {
                    parameters.remove(name);
                }
            }
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
