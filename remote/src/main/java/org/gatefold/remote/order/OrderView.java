package org.gatefold.remote.order;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import org.gatefold.remote.catalogue.ImageUrl;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.ucp.Ucp;

/** An order as UCP JSON. */
public final class OrderView {
    private OrderView() {}

    /** The page of an order; its id cannot be guessed. */
    public static String permalink(String base, String orderId) {
        return base + "/orders/" + orderId;
    }

    static JsonObject json(Order order, String base) {
        Doc doc = new Doc()
                .put("ucp", Ucp.success("dev.ucp.shopping.order"))
                .put("id", order.id())
                .put("label", order.label())
                .put("checkout_id", order.checkoutId())
                .put("permalink_url", permalink(base, order.id()));
        JsonObject content = order.document().deepCopy();
        for (String name : content.keySet()) {
            doc.put(name, content.get(name));
        }
        for (JsonElement line : content.getAsJsonArray("line_items")) {
            absoluteImage(line.getAsJsonObject(), base);
        }
        return doc.put(
                        "metadata",
                        new Doc()
                                .put(
                                        "org.gatefold",
                                        new Doc()
                                                .put(
                                                        "created_at",
                                                        Instant.ofEpochMilli(order.createdAt())
                                                                .toString())
                                                .put(
                                                        "updated_at",
                                                        Instant.ofEpochMilli(order.updatedAt())
                                                                .toString())))
                .json();
    }

    /** The same, with the time that lists of orders go by. */
    static JsonObject listed(Order order, String base) {
        JsonObject json = json(order, base);
        json.addProperty("updated_at", Instant.ofEpochMilli(order.updatedAt()).toString());
        return json;
    }

    /** Stored lines name their picture; the reader needs its address. */
    public static void absoluteImage(JsonObject line, String base) {
        JsonObject item = line.getAsJsonObject("item");
        if (item.has("image_url")) {
            item.addProperty(
                    "image_url", ImageUrl.absolute(item.get("image_url").getAsString(), base));
        }
    }
}
