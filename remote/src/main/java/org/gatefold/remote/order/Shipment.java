package org.gatefold.remote.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.sql.Tx;

/**
 * Something that happened to the parcel of an order, as the shop says: a UCP fulfilment event.
 *
 * @param order what people call the order, or its id
 * @param type one of {@link #TYPES}
 * @param occurred when, where the shop says so
 */
public record Shipment(String order, String type, Optional<Instant> occurred, Tracking tracking) {
    /** What can happen, in the words of UCP. */
    public static final List<String> TYPES = List.of(
            "processing",
            "shipped",
            "in_transit",
            "delivered",
            "failed_attempt",
            "undeliverable",
            "returned_to_sender");

    private static final Set<String> ON_ITS_WAY = Set.of("shipped", "in_transit", "delivered");

    /** How a parcel can be followed. */
    public record Tracking(Optional<String> carrier, Optional<String> number, Optional<String> url) {}

    /**
     * Writes the event into its order; the same one again changes nothing.
     *
     * @return false when there is no such order
     */
    public boolean write(Tx tx, Instant now) {
        Optional<Order> found = OrderTable.called(tx, order);
        found.ifPresent(kept -> {
            JsonObject changed = kept.document().deepCopy();
            put(changed, now);
            if (!changed.equals(kept.document())) {
                OrderTable.change(tx, kept, changed, now.toEpochMilli());
            }
        });
        return found.isPresent();
    }

    private void put(JsonObject document, Instant now) {
        JsonArray events = document.getAsJsonObject("fulfillment").getAsJsonArray("events");
        String id = type + tracking.number().map(number -> "_" + number).orElse("");
        Optional<JsonObject> before = StreamSupport.stream(events.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(event -> event.get("id").getAsString().equals(id))
                .findFirst();
        String time = occurred.map(Instant::toString)
                .or(() -> before.map(event -> event.get("occurred_at").getAsString()))
                .orElse(now.toString());
        Set<String> lines = sent(document);
        JsonObject event = new Doc()
                .put("id", id)
                .put("occurred_at", time)
                .put("type", type)
                .put("line_items", lines(document, lines), Shipment::share)
                .put("tracking_number", tracking.number())
                .put("tracking_url", tracking.url())
                .put("carrier", tracking.carrier())
                .json();
        before.ifPresent(events::remove);
        events.add(event);
        if (ON_ITS_WAY.contains(type)) {
            lines(document, lines).forEach(Shipment::fulfil);
        }
    }

    /** The lines that go by post or are picked up; all where nothing does. */
    private static Set<String> sent(JsonObject document) {
        Set<String> ids = new HashSet<>();
        for (JsonElement each : document.getAsJsonObject("fulfillment").getAsJsonArray("expectations")) {
            JsonObject expected = each.getAsJsonObject();
            if (!expected.get("method_type").getAsString().equals("digital")) {
                expected.getAsJsonArray("line_items")
                        .forEach(
                                line -> ids.add(line.getAsJsonObject().get("id").getAsString()));
            }
        }
        return ids;
    }

    private static List<JsonObject> lines(JsonObject document, Set<String> ids) {
        return StreamSupport.stream(document.getAsJsonArray("line_items").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> ids.isEmpty() || ids.contains(line.get("id").getAsString()))
                .toList();
    }

    private static JsonObject share(JsonObject line) {
        return new Doc()
                .put("id", line.get("id"))
                .put("quantity", line.getAsJsonObject("quantity").get("total"))
                .json();
    }

    private static void fulfil(JsonObject line) {
        JsonObject quantity = line.getAsJsonObject("quantity");
        quantity.add("fulfilled", quantity.get("total"));
        line.addProperty("status", "fulfilled");
    }
}
