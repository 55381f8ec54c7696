package org.gatefold.store.ucp;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of a shop's answer, read tolerantly and within bounds: what is missing or of another kind reads as empty, texts
 * and lists are cut at a limit, numbers are exact.
 */
record Json(JsonElement element) {
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LIST = 500;
    private static final long LARGEST = 1L << 53;

    static Json of(JsonElement element) {
        return new Json(element);
    }

    Json get(String name) {
        if (element instanceof JsonObject object && object.get(name) instanceof JsonElement value) {
            return new Json(value);
        }
        return new Json(JsonNull.INSTANCE);
    }

    boolean exists() {
        return !element.isJsonNull();
    }

    /** The items of an array; of anything else none. */
    List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (element.isJsonArray()) {
            for (JsonElement item : element.getAsJsonArray()) {
                if (items.size() == LONGEST_LIST) {
                    break;
                }
                items.add(new Json(item));
            }
        }
        return items;
    }

    List<Json> items(String name) {
        return get(name).items();
    }

    /** The names of an object's members. */
    List<String> names() {
        return element instanceof JsonObject object
                ? object.keySet().stream().limit(LONGEST_LIST).toList()
                : List.of();
    }

    /** A text that is not blank, without control characters but line ends. */
    Optional<String> text() {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
            return Optional.empty();
        }
        String text = primitive.getAsString();
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String clean = cut.replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
    }

    Optional<String> text(String name) {
        return get(name).text();
    }

    /** An identifier exactly as the shop wrote it; an integer is taken as its digits. */
    Optional<String> id(String name) {
        if (!(get(name).element instanceof JsonPrimitive primitive) || primitive.isBoolean()) {
            return Optional.empty();
        }
        String id = primitive.getAsString();
        return id.isEmpty() || id.length() > LONGEST_TEXT ? Optional.empty() : Optional.of(id);
    }

    /** A whole number below 2^53 in size. */
    OptionalLong number(String name) {
        Optional<BigDecimal> value = get(name).decimal();
        if (value.isEmpty()
                || value.get().stripTrailingZeros().scale() > 0
                || value.get().abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.get().longValueExact());
    }

    /** Any number that is not absurdly large or fine. */
    Optional<BigDecimal> decimal() {
        if (!(element instanceof JsonPrimitive primitive)
                || !primitive.isNumber()
                || primitive.getAsString().length() > 30) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(primitive.getAsString());
            return Math.abs(value.scale()) > 30 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isTrue(String name) {
        return get(name).element instanceof JsonPrimitive primitive
                && primitive.isBoolean()
                && primitive.getAsBoolean();
    }

    /** An absolute http or https address. */
    Optional<URI> address(String name) {
        Optional<String> text = get(name).text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.get());
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
