package org.gatefold.player.playlist.smart;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.gatefold.player.playlist.smart.SmartNode.Condition;
import org.gatefold.player.playlist.smart.SmartNode.Foreign;
import org.gatefold.player.playlist.smart.SmartNode.Group;

/** Writes a smart playlist as Navidrome's JSON; what was not understood when it was read is in it again. */
public final class NspWriter {
    private NspWriter() {}

    public static String write(SmartRules rules) {
        JsonObject json = new JsonObject();
        json.addProperty("name", rules.name());
        if (!rules.comment().isBlank()) {
            json.addProperty("comment", rules.comment());
        }
        json.add(rules.rules().all() ? "all" : "any", nodes(rules.rules()));
        if (!rules.sorts().isEmpty()) {
            json.addProperty(
                    "sort",
                    rules.sorts().stream()
                            .map(sort -> (sort.descending() ? "-" : "") + sort.field())
                            .collect(Collectors.joining(",")));
        }
        rules.most().ifPresent(most -> json.addProperty("limit", most));
        rules.percent().ifPresent(percent -> json.addProperty("limitPercent", percent));
        JsonParser.parseString(rules.rest())
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(json) + "\n";
    }

    private static JsonArray nodes(Group group) {
        JsonArray nodes = new JsonArray();
        group.nodes().forEach(node -> nodes.add(json(node)));
        return nodes;
    }

    private static JsonElement json(SmartNode node) {
        return switch (node) {
            case Group group -> single(group.all() ? "all" : "any", nodes(group));
            case Condition condition ->
                single(
                        condition.operator().word(),
                        single(
                                condition.field() == SmartField.PLAYLIST
                                        ? "id"
                                        : condition.field().word(),
                                value(condition)));
            case Foreign(String json, String _) -> JsonParser.parseString(json);
        };
    }

    private static JsonObject single(String name, JsonElement value) {
        JsonObject json = new JsonObject();
        json.add(name, value);
        return json;
    }

    private static JsonElement value(Condition condition) {
        if (condition.values().size() == 1) {
            return value(condition, condition.values().getFirst());
        }
        JsonArray several = new JsonArray();
        condition.values().forEach(each -> several.add(value(condition, each)));
        return several;
    }

    private static JsonPrimitive value(Condition condition, String text) {
        boolean days = condition.operator() == SmartOperator.IN_THE_LAST
                || condition.operator() == SmartOperator.NOT_IN_THE_LAST;
        return switch (condition.field().kind()) {
            case FLAG -> new JsonPrimitive(Boolean.parseBoolean(text));
            case NUMBER -> number(text);
            case TIME -> days ? number(text) : new JsonPrimitive(text);
            case TEXT, LIST -> new JsonPrimitive(text);
        };
    }

    /** As a number where it is one; what was typed wrong stays as it is. */
    private static JsonPrimitive number(String text) {
        try {
            return new JsonPrimitive(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return new JsonPrimitive(text);
        }
    }
}
