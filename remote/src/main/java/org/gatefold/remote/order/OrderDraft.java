package org.gatefold.remote.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.json.Doc;

/** Makes the lasting document of an order out of what a checkout froze when it was paid. */
public final class OrderDraft {
    private OrderDraft() {}

    public static JsonObject of(JsonObject frozen) {
        List<JsonObject> lines = new ArrayList<>();
        for (JsonElement line : frozen.getAsJsonArray("line_items")) {
            lines.add(line.getAsJsonObject());
        }
        Doc doc = new Doc()
                .put("line_items", lines, OrderDraft::line)
                .put(
                        "fulfillment",
                        new Doc()
                                .put("expectations", expectations(frozen, lines), one -> one)
                                .put("events", new JsonArray()))
                .put("currency", frozen.get("currency"))
                .put("totals", frozen.get("totals"));
        if (frozen.has("attribution")) {
            doc.put("attribution", frozen.get("attribution"));
        }
        return doc.json();
    }

    private static JsonObject line(JsonObject line) {
        long quantity = line.get("quantity").getAsLong();
        return new Doc()
                .put("id", line.get("id"))
                .put("item", line.get("item").deepCopy())
                .put(
                        "quantity",
                        new Doc()
                                .put("original", quantity)
                                .put("total", quantity)
                                .put("fulfilled", 0))
                .put("totals", line.get("totals"))
                .put("status", "processing")
                .json();
    }

    private static List<JsonObject> expectations(JsonObject frozen, List<JsonObject> lines) {
        List<JsonObject> expectations = new ArrayList<>();
        List<String> handed = new ArrayList<>();
        for (JsonElement each : frozen.getAsJsonObject("fulfillment").getAsJsonArray("methods")) {
            JsonObject method = each.getAsJsonObject();
            JsonObject group = method.getAsJsonArray("groups").get(0).getAsJsonObject();
            if (group.has("selected_option_id")) {
                group.getAsJsonArray("line_item_ids").forEach(id -> handed.add(id.getAsString()));
                expectations.add(parcel(method, group, lines, handed));
            }
        }
        List<JsonObject> tickets = lines.stream()
                .filter(line -> !handed.contains(line.get("id").getAsString()))
                .toList();
        if (!tickets.isEmpty()) {
            expectations.add(new Doc()
                    .put("id", "digital")
                    .put("line_items", tickets, OrderDraft::share)
                    .put("method_type", "digital")
                    .put("destination", new JsonObject())
                    .put("description", "Sent by email")
                    .put("fulfillable_on", "now")
                    .json());
        }
        return expectations;
    }

    private static JsonObject parcel(JsonObject method, JsonObject group, List<JsonObject> lines, List<String> handed) {
        String type = method.get("type").getAsString();
        List<JsonObject> inside = lines.stream()
                .filter(line -> handed.contains(line.get("id").getAsString()))
                .toList();
        return new Doc()
                .put("id", type)
                .put("line_items", inside, OrderDraft::share)
                .put("method_type", type)
                .put("destination", destination(method))
                .put("description", option(group))
                .put("fulfillable_on", "now")
                .json();
    }

    private static JsonObject share(JsonObject line) {
        return new Doc()
                .put("id", line.get("id"))
                .put("quantity", line.get("quantity"))
                .json();
    }

    private static JsonObject destination(JsonObject method) {
        JsonElement selected = method.get("selected_destination_id");
        for (JsonElement each : method.getAsJsonArray("destinations")) {
            JsonObject destination = each.getAsJsonObject();
            if (destination.get("id").equals(selected)) {
                JsonObject address = destination.has("name") ? destination.getAsJsonObject("address") : destination;
                JsonObject copy = address.deepCopy();
                copy.remove("id");
                return copy;
            }
        }
        return new JsonObject();
    }

    private static Optional<String> option(JsonObject group) {
        for (JsonElement each : group.getAsJsonArray("options")) {
            JsonObject option = each.getAsJsonObject();
            if (option.get("id").equals(group.get("selected_option_id"))) {
                return Optional.of(option.get("title").getAsString() + ", "
                        + option.get("description").getAsString());
            }
        }
        return Optional.empty();
    }
}
