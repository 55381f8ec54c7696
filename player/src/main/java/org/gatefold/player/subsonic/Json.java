package org.gatefold.player.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what servers write: numbers as text, text as numbers, one thing where a list should be, nothing for an empty list. */
final class Json {
    private Json() {}

    /** Empty text where there is none. */
    static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** Nothing where it is absent or empty. */
    static Optional<String> some(JsonObject json, String name) {
        String text = text(json, name);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The first of these names that says something. */
    static Optional<String> firstOf(JsonObject json, String... names) {
        for (String name : names) {
            Optional<String> said = some(json, name);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    static boolean flag(JsonObject json, String name) {
        return text(json, name).equalsIgnoreCase("true") || text(json, name).equals("1");
    }

    static OptionalDouble decimal(JsonObject json, String name) {
        String text = text(json, name).strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty(); // most are absent, and an exception for each costs more than the whole song
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    static OptionalLong large(JsonObject json, String name) {
        OptionalDouble value = decimal(json, name);
        return value.isPresent() && Math.abs(value.getAsDouble()) < 9e15
                ? OptionalLong.of((long) value.getAsDouble())
                : OptionalLong.empty();
    }

    static OptionalInt number(JsonObject json, String name) {
        OptionalLong value = large(json, name);
        return value.isPresent() && value.getAsLong() == (int) value.getAsLong()
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /** The number if it is more than nothing. */
    static OptionalInt positive(JsonObject json, String name) {
        OptionalInt value = number(json, name);
        return value.orElse(0) > 0 ? value : OptionalInt.empty();
    }

    static Optional<JsonObject> object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject value ? Optional.of(value) : Optional.empty();
    }

    /** The objects of a list; a missing list is empty, one object alone is a list of one. */
    static List<JsonObject> objects(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return switch (value) {
            case JsonObject one -> List.of(one);
            case JsonArray all ->
                all.asList().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** The same below another object: {@code objects(json, "searchResult3", "song")}. */
    static List<JsonObject> objects(JsonObject json, String outer, String name) {
        return object(json, outer).map(inner -> objects(inner, name)).orElse(List.of());
    }
}
