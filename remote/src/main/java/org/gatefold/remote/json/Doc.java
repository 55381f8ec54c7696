package org.gatefold.remote.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Builds one JSON object in the order of the calls; an empty value leaves its field out. */
public final class Doc {
    private final JsonObject object;

    public Doc() {
        this(new JsonObject());
    }

    /** Goes on with an object that is nobody else's. */
    public Doc(JsonObject object) {
        this.object = object;
    }

    public Doc put(String name, String value) {
        object.addProperty(name, value);
        return this;
    }

    public Doc put(String name, long value) {
        object.addProperty(name, value);
        return this;
    }

    public Doc put(String name, boolean value) {
        object.addProperty(name, value);
        return this;
    }

    public Doc put(String name, JsonElement value) {
        object.add(name, value);
        return this;
    }

    public Doc put(String name, Doc value) {
        object.add(name, value.object);
        return this;
    }

    public Doc put(String name, Optional<String> value) {
        value.ifPresent(text -> object.addProperty(name, text));
        return this;
    }

    public Doc put(String name, OptionalLong value) {
        value.ifPresent(number -> object.addProperty(name, number));
        return this;
    }

    /** Every value becomes one element of a list. */
    public <T> Doc put(String name, Collection<T> values, Function<T, ? extends JsonElement> element) {
        object.add(name, list(values, element));
        return this;
    }

    public JsonObject json() {
        return object;
    }

    public static <T> JsonArray list(Collection<T> values, Function<T, ? extends JsonElement> element) {
        JsonArray array = new JsonArray(values.size());
        values.forEach(value -> array.add(element.apply(value)));
        return array;
    }

    public static JsonArray texts(Collection<String> values) {
        return list(values, JsonPrimitive::new);
    }
}
