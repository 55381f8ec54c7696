package org.gatefold.remote.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads a JSON object field by field and says exactly which one is wrong; null counts as missing. */
public record Fields(JsonObject object, String path) {
    private static final int LONGEST = 4096;

    /** The whole body of a request. */
    public static Fields of(JsonObject body) {
        return new Fields(body, "$");
    }

    public boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** A text that must be there and not be blank. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> new InvalidRequest(at(name), "This is required"));
    }

    /** A text without the spaces around it; blank counts as missing. */
    public Optional<String> optionalText(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        return Optional.of(string(object.get(name), at(name))).filter(text -> !text.isEmpty());
    }

    public List<String> texts(String name) {
        List<String> found = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            found.add(string(array.get(i), at(name) + "[" + i + "]"));
        }
        return List.copyOf(found);
    }

    public long integer(String name, long min, long max) {
        return optionalInteger(name, min, max).orElseThrow(() -> new InvalidRequest(at(name), "This is required"));
    }

    public OptionalLong optionalInteger(String name, long min, long max) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        if (object.get(name) instanceof JsonPrimitive number
                && number.isNumber()
                && number.getAsString().matches("-?\\d{1,18}")) {
            long value = Long.parseLong(number.getAsString());
            if (value >= min && value <= max) {
                return OptionalLong.of(value);
            }
        }
        throw new InvalidRequest(at(name), "This must be a whole number from " + min + " to " + max);
    }

    public boolean flag(String name) {
        return object.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    public Fields object(String name) {
        return optionalObject(name).orElseThrow(() -> new InvalidRequest(at(name), "This is required"));
    }

    public Optional<Fields> optionalObject(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (object.get(name) instanceof JsonObject inner) {
            return Optional.of(new Fields(inner, at(name)));
        }
        throw new InvalidRequest(at(name), "This must be an object");
    }

    public List<Fields> objects(String name) {
        List<Fields> found = new ArrayList<>();
        JsonArray array = array(name);
        for (int i = 0; i < array.size(); i++) {
            String place = at(name) + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject inner)) {
                throw new InvalidRequest(place, "This must be an object");
            }
            found.add(new Fields(inner, place));
        }
        return List.copyOf(found);
    }

    /** Where a field of this object stands, as a JSONPath. */
    public String at(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*") ? path + "." + name : path + "['" + name + "']";
    }

    private JsonArray array(String name) {
        if (!has(name)) {
            return new JsonArray();
        }
        if (object.get(name) instanceof JsonArray array) {
            return array;
        }
        throw new InvalidRequest(at(name), "This must be a list");
    }

    private static String string(JsonElement element, String place) {
        if (element instanceof JsonPrimitive value && value.isString()) {
            String text = value.getAsString().strip();
            if (text.length() > LONGEST) {
                throw new InvalidRequest(place, "This is longer than " + LONGEST + " characters");
            }
            return text;
        }
        throw new InvalidRequest(place, "This must be text");
    }
}
