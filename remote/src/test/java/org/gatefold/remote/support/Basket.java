package org.gatefold.remote.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/** The body of a checkout request, said the way a buyer would. */
public final class Basket {
    private final JsonArray lines = new JsonArray();
    private final JsonArray codes = new JsonArray();
    private Optional<String> email = Optional.empty();
    private Optional<JsonObject> method = Optional.empty();

    /** One copy with everything that is needed to pay. */
    public static Basket ready(String variant) {
        return of(variant, 1).email("ana@example.org").to("PT").by("standard");
    }

    public static Basket of(String variant, int copies) {
        return new Basket().and(variant, copies);
    }

    public Basket and(String variant, int copies) {
        JsonObject item = new JsonObject();
        item.addProperty("id", variant);
        JsonObject line = new JsonObject();
        line.add("item", item);
        line.addProperty("quantity", copies);
        lines.add(line);
        return this;
    }

    public Basket email(String address) {
        email = Optional.of(address);
        return this;
    }

    public Basket code(String code) {
        codes.add(code);
        return this;
    }

    /** A full address in a country. */
    public Basket to(String country) {
        JsonObject destination = new JsonObject();
        destination.addProperty("id", "home");
        destination.addProperty("first_name", "Ana");
        destination.addProperty("last_name", "Reis");
        destination.addProperty("street_address", "Rua do Cais 12");
        destination.addProperty("address_locality", "Lisboa");
        destination.addProperty("postal_code", "1200-109");
        destination.addProperty("address_country", country);
        JsonArray destinations = new JsonArray();
        destinations.add(destination);
        JsonObject shipping = method("shipping");
        shipping.add("destinations", destinations);
        shipping.addProperty("selected_destination_id", "home");
        return this;
    }

    /** Without the street. */
    public Basket withoutStreet() {
        method.orElseThrow()
                .getAsJsonArray("destinations")
                .get(0)
                .getAsJsonObject()
                .remove("street_address");
        return this;
    }

    public Basket by(String option) {
        return option(method.orElseThrow(), option);
    }

    public Basket pickUpAt(String concert) {
        JsonObject pickup = method("pickup");
        pickup.addProperty("selected_destination_id", concert);
        return option(pickup, "pickup");
    }

    private Basket option(JsonObject into, String option) {
        JsonObject group = new JsonObject();
        group.addProperty("selected_option_id", option);
        JsonArray groups = new JsonArray();
        groups.add(group);
        into.add("groups", groups);
        return this;
    }

    private JsonObject method(String type) {
        JsonObject made = new JsonObject();
        made.addProperty("type", type);
        method = Optional.of(made);
        return made;
    }

    /** For a create. */
    public String json() {
        return body().toString();
    }

    /** For an update, where groups have ids and methods name their lines. */
    public String update() {
        JsonObject body = body().deepCopy();
        if (body.get("fulfillment") instanceof JsonObject fulfillment) {
            JsonObject one = fulfillment.getAsJsonArray("methods").get(0).getAsJsonObject();
            JsonArray ids = new JsonArray();
            for (int i = 1; i <= lines.size(); i++) {
                ids.add("li_" + i);
            }
            one.add("line_item_ids", ids);
            if (one.has("groups")) {
                one.getAsJsonArray("groups")
                        .get(0)
                        .getAsJsonObject()
                        .addProperty("id", one.get("type").getAsString() + "_group");
            }
        }
        return body.toString();
    }

    private JsonObject body() {
        JsonObject body = new JsonObject();
        body.add("line_items", lines);
        email.ifPresent(address -> {
            JsonObject buyer = new JsonObject();
            buyer.addProperty("email", address);
            buyer.addProperty("first_name", "Ana");
            body.add("buyer", buyer);
        });
        if (!codes.isEmpty()) {
            JsonObject discounts = new JsonObject();
            discounts.add("codes", codes);
            body.add("discounts", discounts);
        }
        method.ifPresent(one -> {
            JsonArray methods = new JsonArray();
            methods.add(one);
            JsonObject fulfillment = new JsonObject();
            fulfillment.add("methods", methods);
            body.add("fulfillment", fulfillment);
        });
        return body;
    }

    /** The body of a complete with a token of the test provider. */
    public static String payment(String token) {
        return """
            {"payment":{"instruments":[{"id":"one","handler_id":"testpay","type":"token","selected":true,
            "credential":{"type":"token","token":"%s"}}]}}""".formatted(token);
    }

    /** The body of a complete on the shop's own page. */
    public static String hosted() {
        return """
            {"payment":{"instruments":[{"id":"one","handler_id":"hosted","type":"hosted","selected":true}]}}""";
    }
}
