package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatefold.remote.checkout.CheckoutRequest.Destination;
import org.gatefold.remote.checkout.CheckoutRequest.Line;
import org.gatefold.remote.checkout.CheckoutRequest.Method;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;

/** Reads the body of a create or update; refuses what has the wrong shape, leaves judging the content to {@link Assessor}. */
final class CheckoutReader {
    private static final int MOST_LINES = 100;
    private static final int MOST_COPIES = 100;
    private static final int MOST_OTHERS = 20;
    private static final List<String> BUYER = List.of("first_name", "last_name", "email", "phone_number");
    private static final List<String> ADDRESS = List.of(
            "first_name",
            "last_name",
            "street_address",
            "extended_address",
            "address_locality",
            "address_region",
            "postal_code",
            "address_country",
            "phone_number");

    private CheckoutReader() {}

    static CheckoutRequest read(JsonObject body) {
        Fields fields = Fields.of(body);
        List<Fields> items = fields.objects("line_items");
        if (items.isEmpty() || items.size() > MOST_LINES) {
            throw new InvalidRequest("$.line_items", "Send 1 to " + MOST_LINES + " line items");
        }
        List<String> codes = fields.optionalObject("discounts")
                .map(discounts -> discounts.texts("codes"))
                .orElse(List.of());
        List<Fields> methods = fields.optionalObject("fulfillment")
                .map(all -> all.objects("methods"))
                .orElse(List.of());
        if (codes.size() > MOST_OTHERS || methods.size() > MOST_OTHERS) {
            throw new InvalidRequest("$", "At most " + MOST_OTHERS + " discount codes and delivery methods");
        }
        return new CheckoutRequest(
                lines(items),
                known(fields.optionalObject("buyer"), BUYER),
                codes,
                methods.stream().map(CheckoutReader::method).toList(),
                attribution(fields));
    }

    private static List<Line> lines(List<Fields> items) {
        Set<String> ids = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (Fields item : items) {
            String own = "li_" + (lines.size() + 1);
            String id =
                    item.optionalText("id").filter(sent -> sent.length() <= 64).orElse(own);
            if (!ids.add(id)) {
                throw new InvalidRequest(item.at("id"), "Two line items have this id");
            }
            lines.add(new Line(id, item.object("item").text("id"), item.integer("quantity", 1, MOST_COPIES)));
        }
        return lines;
    }

    private static Method method(Fields method) {
        String type = method.text("type");
        if (!type.equals("shipping") && !type.equals("pickup")) {
            throw new InvalidRequest(method.at("type"), "This must be shipping or pickup");
        }
        List<Destination> destinations = new ArrayList<>();
        List<Fields> sent = method.objects("destinations");
        if (sent.size() > MOST_OTHERS) {
            throw new InvalidRequest(method.at("destinations"), "At most " + MOST_OTHERS + " destinations");
        }
        for (Fields destination : sent) {
            String id = destination.optionalText("id").orElse("dest_" + (destinations.size() + 1));
            JsonObject address = known(Optional.of(destination), ADDRESS);
            if (address.has("address_country")) {
                address.addProperty(
                        "address_country",
                        address.get("address_country").getAsString().toUpperCase(Locale.ROOT));
            }
            destinations.add(new Destination(id, address));
        }
        Optional<String> option = method.objects("groups").stream()
                .flatMap(group -> group.optionalText("selected_option_id").stream())
                .findFirst();
        return new Method(
                type,
                type.equals("pickup") ? List.of() : destinations,
                method.optionalText("selected_destination_id"),
                option);
    }

    private static JsonObject known(Optional<Fields> sent, List<String> names) {
        JsonObject kept = new JsonObject();
        sent.ifPresent(fields ->
                names.forEach(name -> fields.optionalText(name).ifPresent(value -> kept.addProperty(name, value))));
        return kept;
    }

    private static JsonObject attribution(Fields fields) {
        JsonObject kept = new JsonObject();
        fields.optionalObject("attribution")
                .ifPresent(sent -> sent.object().asMap().forEach((name, value) -> {
                    if (value instanceof JsonPrimitive text && text.isString() && kept.size() < MOST_OTHERS) {
                        kept.add(name, value);
                    }
                }));
        return kept;
    }
}
