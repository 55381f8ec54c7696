package org.gatefold.store.ucp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Address;
import org.gatefold.store.checkout.Buyer;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.port.Wanted;

/** Writes the bodies of create, update and complete. */
record SessionWriter(UcpProfile profile) {
    private static final String DESTINATION = "address";

    /** A new checkout: the shop gives its lines and delivery groups their ids. */
    JsonObject create(Wanted wanted) {
        JsonObject body = common(wanted, lines(wanted.lines()));
        if (profile.offers(UcpProfile.FULFILLMENT) && wanted.address().isPresent()) {
            JsonObject method = new JsonObject();
            method.addProperty("type", "shipping");
            destination(method, wanted.address().get());
            body.add("fulfillment", methods(method));
        }
        return body;
    }

    /** The same lines anew for a checkout that is there already; its delivery is settled by {@link #choose}. */
    JsonObject replace(Wanted wanted) {
        return common(wanted, lines(wanted.lines()));
    }

    /** The whole checkout as the shop answered it, with this way of delivery. */
    JsonObject choose(Wanted wanted, Json session, Json method, Optional<String> place, Optional<String> option) {
        JsonArray lines = new JsonArray();
        JsonArray ids = new JsonArray();
        for (Json line : session.items("line_items")) {
            JsonObject kept = item(
                    line.get("item").id("id").orElse(""),
                    line.number("quantity").orElse(1));
            line.id("id").ifPresent(id -> {
                kept.addProperty("id", id);
                ids.add(id);
            });
            lines.add(kept);
        }
        JsonObject chosen = new JsonObject();
        method.id("id").ifPresent(id -> chosen.addProperty("id", id));
        chosen.addProperty("type", method.text("type").orElse("shipping"));
        chosen.add("line_item_ids", ids);
        if (place.isPresent()) {
            chosen.addProperty("selected_destination_id", place.get());
        } else {
            wanted.address().ifPresent(address -> destination(chosen, address));
        }
        JsonArray groups = new JsonArray();
        option.ifPresent(o -> method.items("groups").forEach(group -> groups.add(group(group, o))));
        if (!groups.isEmpty()) {
            chosen.add("groups", groups);
        }
        JsonObject body = common(wanted, lines);
        body.add("fulfillment", methods(chosen));
        return body;
    }

    byte[] complete(PaymentChoice payment) {
        JsonObject instrument = new JsonObject();
        instrument.addProperty("id", "instrument_1");
        switch (payment) {
            case PaymentChoice.Token token -> {
                instrument.addProperty("handler_id", token.handlerId());
                instrument.addProperty("type", token.type());
                JsonObject credential = new JsonObject();
                credential.addProperty("type", token.type());
                credential.addProperty("token", token.token());
                instrument.add("credential", credential);
            }
            case PaymentChoice.InBrowser browser -> {
                String handler = browser.handlerId().orElse("");
                instrument.addProperty("handler_id", handler);
                instrument.addProperty(
                        "type",
                        profile.handlers().stream()
                                .filter(h -> h.id().equals(handler))
                                .map(h -> h.instrument("redirect"))
                                .findFirst()
                                .orElse("redirect"));
            }
        }
        instrument.addProperty("selected", true);
        JsonArray instruments = new JsonArray();
        instruments.add(instrument);
        JsonObject pay = new JsonObject();
        pay.add("instruments", instruments);
        JsonObject body = new JsonObject();
        body.add("payment", pay);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject common(Wanted wanted, JsonArray lines) {
        JsonObject body = new JsonObject();
        body.add("line_items", lines);
        wanted.buyer().ifPresent(buyer -> body.add("buyer", buyer(buyer)));
        wanted.address().ifPresent(address -> {
            JsonObject context = new JsonObject();
            context.addProperty("address_country", address.country());
            body.add("context", context);
        });
        if (profile.offers(UcpProfile.DISCOUNT)) {
            JsonArray codes = new JsonArray();
            wanted.coupons().forEach(codes::add);
            JsonObject discounts = new JsonObject();
            discounts.add("codes", codes);
            body.add("discounts", discounts);
        }
        return body;
    }

    private static JsonArray lines(List<CartLine> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(line -> array.add(item(line.variant().value(), line.quantity())));
        return array;
    }

    private static JsonObject item(String variant, long quantity) {
        JsonObject item = new JsonObject();
        item.addProperty("id", variant);
        JsonObject line = new JsonObject();
        line.add("item", item);
        line.addProperty("quantity", quantity);
        return line;
    }

    private static JsonObject group(Json group, String option) {
        JsonObject chosen = new JsonObject();
        group.id("id").ifPresent(id -> chosen.addProperty("id", id));
        chosen.addProperty("selected_option_id", option);
        return chosen;
    }

    private static JsonObject methods(JsonObject method) {
        JsonArray methods = new JsonArray();
        methods.add(method);
        JsonObject fulfillment = new JsonObject();
        fulfillment.add("methods", methods);
        return fulfillment;
    }

    private static void destination(JsonObject method, Address address) {
        JsonObject place = new JsonObject();
        place.addProperty("id", DESTINATION);
        name(place, address.fullName());
        text(place, "street_address", address.street());
        text(place, "extended_address", address.extra());
        text(place, "postal_code", address.postalCode());
        text(place, "address_locality", address.city());
        text(place, "address_region", address.region());
        text(place, "address_country", address.country());
        text(place, "phone_number", address.phone());
        JsonArray places = new JsonArray();
        places.add(place);
        method.add("destinations", places);
        method.addProperty("selected_destination_id", DESTINATION);
    }

    private static JsonObject buyer(Buyer buyer) {
        JsonObject json = new JsonObject();
        text(json, "email", buyer.email());
        name(json, buyer.fullName());
        return json;
    }

    /** The protocol wants two names: the last word is the family's. */
    private static void name(JsonObject json, String full) {
        String name = full.strip();
        int cut = name.lastIndexOf(' ');
        text(json, "first_name", cut < 0 ? name : name.substring(0, cut).strip());
        text(json, "last_name", cut < 0 ? "" : name.substring(cut + 1));
    }

    private static void text(JsonObject json, String name, String value) {
        if (!value.isBlank()) {
            json.addProperty(name, value.strip());
        }
    }
}
