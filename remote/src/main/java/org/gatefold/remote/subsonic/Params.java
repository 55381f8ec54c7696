package org.gatefold.remote.subsonic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.Request;

/** The parameters of a call, from the address and from a form that was posted; the same name may come several times. */
final class Params {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, List<String>> values = new HashMap<>();

    static Params of(Request request) {
        Params params = new Params();
        params.take(request.query());
        String type = request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        if (type.equalsIgnoreCase(FORM)) {
            params.take(new String(request.body(), StandardCharsets.UTF_8));
        }
        return params;
    }

    private void take(String encoded) {
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
    }

    /** A broken escape stays as it came: then it is just a wrong value. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** The first value; empty text counts as one. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value that says something. */
    Optional<String> text(String name) {
        return first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.missing(name));
    }

    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** A whole number, moved to the nearest bound where it lies outside; the fallback where there is none. */
    int number(String name, int min, int max, int fallback) {
        Optional<String> given = text(name);
        if (given.isEmpty()) {
            return fallback;
        }
        if (!given.get().matches("-?\\d{1,18}")) {
            throw new Refusal(Refusal.GENERIC, name + " must be a whole number");
        }
        return (int) Math.clamp(Long.parseLong(given.get()), (long) min, (long) max);
    }

    boolean flag(String name, boolean fallback) {
        return text(name)
                .map(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .orElse(fallback);
    }
}
