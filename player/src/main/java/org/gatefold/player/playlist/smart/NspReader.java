package org.gatefold.player.playlist.smart;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatefold.player.playlist.smart.SmartNode.Condition;
import org.gatefold.player.playlist.smart.SmartNode.Foreign;
import org.gatefold.player.playlist.smart.SmartNode.Group;
import org.gatefold.player.playlist.smart.SmartRules.Sort;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of Navidrome's smart playlists, comments in it too. What it does not know it keeps as it stands. */
public final class NspReader {
    private static final int DEEPEST = 24;
    private static final Set<String> KNOWN =
            Set.of("name", "comment", "all", "any", "sort", "order", "limit", "limitpercent");

    private NspReader() {}

    /**
     * @param name what it is called where the text gives no name
     * @throws IOException with a sentence for the listener when it is no smart playlist
     */
    public static SmartRules read(String text, String name) throws IOException {
        JsonObject json;
        try {
            json = JsonParser.parseString(text).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new SaidException(SmartSaying.NO_JSON.with(), e);
        }
        List<Group> groups = new ArrayList<>();
        for (String word : List.of("all", "any")) {
            if (json.get(word) instanceof JsonArray nodes) {
                groups.add(new Group(word.equals("all"), nodes(nodes, 1)));
            }
        }
        if (groups.isEmpty()) {
            throw new SaidException(SmartSaying.NO_RULES.with());
        }
        Group rules = groups.size() == 1 ? groups.getFirst() : new Group(true, List.copyOf(groups));
        String called = text(json.get("name"));
        return new SmartRules(
                called.isBlank() ? name : called,
                text(json.get("comment")),
                rules,
                sorts(text(json.get("sort")), text(json.get("order")).equalsIgnoreCase("desc")),
                positive(json.get("limit")),
                positive(json.get("limitPercent")),
                rest(json));
    }

    private static String rest(JsonObject json) {
        JsonObject rest = new JsonObject();
        json.entrySet().stream()
                .filter(entry -> !KNOWN.contains(entry.getKey().toLowerCase(Locale.ROOT)))
                .forEach(entry -> rest.add(entry.getKey(), entry.getValue()));
        return rest.toString();
    }

    private static List<SmartNode> nodes(JsonArray array, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new SaidException(SmartSaying.TOO_DEEP.with());
        }
        List<SmartNode> nodes = new ArrayList<>();
        for (JsonElement each : array) {
            if (each instanceof JsonObject object && !object.isEmpty()) {
                for (Map.Entry<String, JsonElement> part : object.entrySet()) {
                    nodes.addAll(node(part.getKey(), part.getValue(), depth));
                }
            } else {
                nodes.add(new Foreign(each.toString(), each.toString()));
            }
        }
        return nodes;
    }

    private static List<SmartNode> node(String word, JsonElement value, int depth) throws IOException {
        boolean all = word.equalsIgnoreCase("all");
        if ((all || word.equalsIgnoreCase("any")) && value instanceof JsonArray inside) {
            return List.of(new Group(all, nodes(inside, depth + 1)));
        }
        List<SmartNode> conditions = new ArrayList<>();
        if (value instanceof JsonObject fields) {
            fields.entrySet().forEach(field -> conditions.add(condition(word, field.getKey(), field.getValue())));
        } else {
            conditions.add(foreign(word, value, word));
        }
        return conditions;
    }

    private static SmartNode condition(String word, String name, JsonElement value) {
        Optional<SmartField> field = SmartField.named(name);
        Optional<SmartOperator> operator = SmartOperator.named(word).map(said -> meant(said, field));
        boolean list = operator.filter(each -> each.suits(SmartField.PLAYLIST)).isPresent();
        Optional<List<String>> values = values(value);
        if (list && name.equalsIgnoreCase("id") && values.isPresent()) {
            return new Condition(SmartField.PLAYLIST, operator.get(), values.get());
        }
        JsonObject fields = new JsonObject();
        fields.add(name, value);
        if (operator.isEmpty()) {
            return foreign(word, fields, word);
        }
        boolean known = field.filter(operator.get()::suits).isPresent() && values.isPresent();
        return known
                ? new Condition(field.get(), operator.get(), values.get())
                : foreign(word, fields, field.isPresent() ? word : name);
    }

    /** Of a date we know the year: before it is less, after it is more. */
    private static SmartOperator meant(SmartOperator said, Optional<SmartField> field) {
        boolean date = field.filter(SmartField.DATE::equals).isPresent();
        if (date && said == SmartOperator.BEFORE) {
            return SmartOperator.LT;
        }
        return date && said == SmartOperator.AFTER ? SmartOperator.GT : said;
    }

    private static Foreign foreign(String word, JsonElement value, String unknown) {
        JsonObject json = new JsonObject();
        json.add(word, value);
        return new Foreign(json.toString(), unknown);
    }

    /** One value, or several of a range; empty for what is no value. */
    private static Optional<List<String>> values(JsonElement value) {
        if (value instanceof JsonPrimitive) {
            return Optional.of(List.of(text(value)));
        }
        if (!(value instanceof JsonArray several)) {
            return Optional.empty();
        }
        List<String> values = several.asList().stream()
                .filter(JsonPrimitive.class::isInstance)
                .map(NspReader::text)
                .toList();
        return values.size() == several.size() ? Optional.of(values) : Optional.empty();
    }

    private static String text(@Nullable JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive)) {
            return "";
        }
        String text = primitive.getAsString();
        return primitive.isNumber() && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static List<Sort> sorts(String text, boolean reversed) {
        List<Sort> sorts = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String bare = part.strip();
            boolean minus = bare.startsWith("-");
            String field = bare.replaceFirst("^[+-]", "").strip();
            if (!field.isEmpty()) {
                sorts.add(new Sort(field.toLowerCase(Locale.ROOT), minus != reversed));
            }
        }
        return sorts;
    }

    private static OptionalInt positive(@Nullable JsonElement value) {
        try {
            int number = (int) Double.parseDouble(text(value));
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
