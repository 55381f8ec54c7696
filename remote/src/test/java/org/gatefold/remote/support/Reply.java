package org.gatefold.remote.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back over the wire. */
public record Reply(int status, HttpHeaders headers, byte[] bytes) {

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A value by its path, such as {@code order.id} or {@code line_items.0.id}; as text. */
    public String at(String path) {
        return find(json(), path);
    }

    /** The codes of all messages, in order. */
    public List<String> codes() {
        return json().getAsJsonArray("messages").asList().stream()
                .map(each -> find(each.getAsJsonObject(), "code"))
                .toList();
    }

    /** The amount of one kind of total, or 0. */
    public long total(String type) {
        return json().getAsJsonArray("totals").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(total -> find(total, "type").equals(type))
                .mapToLong(total -> total.get("amount").getAsLong())
                .sum();
    }

    /** The value at a path inside an object; empty text where there is none. */
    public static String find(JsonObject root, String path) {
        JsonElement at = root;
        for (String part : path.split("\\.")) {
            if (at == null) {
                return "";
            }
            at = at.isJsonArray()
                    ? Integer.parseInt(part) < at.getAsJsonArray().size()
                            ? at.getAsJsonArray().get(Integer.parseInt(part))
                            : null
                    : at.getAsJsonObject().get(part);
        }
        return at == null || at.isJsonNull() ? "" : at.isJsonPrimitive() ? at.getAsString() : at.toString();
    }
}
