package org.gatefold.remote.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Set;

/**
 * Writes a JSON document the way Subsonic's XML has it: plain values are attributes, objects and lists are elements,
 * {@code value} is the text of its element.
 */
final class Xml {
    /** In these the plain values are elements too. */
    private static final Set<String> OF_ELEMENTS = Set.of("artistInfo", "artistInfo2", "albumInfo");

    private final StringBuilder out = new StringBuilder();

    private Xml() {}

    static String document(String root, String namespace, JsonObject content) {
        Xml xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.element(root, " xmlns=\"" + namespace + "\"", content);
        return xml.out.append('\n').toString();
    }

    private void element(String name, String before, JsonObject content) {
        boolean elements = OF_ELEMENTS.contains(name);
        out.append('<').append(name).append(before);
        boolean empty = true;
        for (Map.Entry<String, JsonElement> each : content.entrySet()) {
            boolean plain = each.getValue() instanceof JsonPrimitive;
            if (plain && !elements && !each.getKey().equals("value")) {
                out.append(' ').append(each.getKey()).append("=\"");
                text(each.getValue().getAsString(), true);
                out.append('"');
            } else {
                empty = false;
            }
        }
        if (empty) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Map.Entry<String, JsonElement> each : content.entrySet()) {
            inside(each.getKey(), each.getValue(), elements);
        }
        out.append("</").append(name).append('>');
    }

    private void inside(String name, JsonElement value, boolean elements) {
        switch (value) {
            case JsonObject object -> element(name, "", object);
            case JsonArray array -> array.forEach(each -> inside(name, each, true));
            case JsonPrimitive plain when name.equals("value") -> text(plain.getAsString(), false);
            case JsonPrimitive plain
            when elements -> {
                out.append('<').append(name).append('>');
                text(plain.getAsString(), false);
                out.append("</").append(name).append('>');
            }
            default -> {
                // an attribute already
            }
        }
    }

    /** Letters that XML 1.0 cannot carry, which tags are full of, are left out. */
    private void text(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t', '\r' -> {
                    if (attribute || c == '\r') {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
                default -> {
                    if (c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
