package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.json.Doc;

/**
 * What the buyer wants, as last sent; nothing in it is priced or promised.
 *
 * @param buyer names, email and phone as sent, only the fields that UCP knows
 * @param attribution where the buyer came from, kept for the order
 */
record CheckoutRequest(
        List<Line> lines, JsonObject buyer, List<String> codes, List<Method> methods, JsonObject attribution) {

    CheckoutRequest {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        methods = List.copyOf(methods);
    }

    /** So many of one variant. */
    record Line(String id, String variantId, long quantity) {}

    /** A way of delivery with what is chosen in it so far. */
    record Method(
            String type, List<Destination> destinations, Optional<String> destinationId, Optional<String> optionId) {
        Method {
            destinations = List.copyOf(destinations);
        }

        /** The destination that is chosen, where it is one of those sent. */
        Optional<Destination> destination() {
            return destinations.stream()
                    .filter(one -> destinationId.filter(one.id()::equals).isPresent())
                    .findFirst();
        }
    }

    /** A postal address under an id. */
    record Destination(String id, JsonObject address) {
        JsonObject json() {
            JsonObject json = new Doc().put("id", id).json();
            address.asMap().forEach(json::add);
            return json;
        }

        Optional<String> part(String name) {
            return address.has(name) ? Optional.of(address.get(name).getAsString()) : Optional.empty();
        }
    }

    Optional<Method> method(String type) {
        return methods.stream().filter(method -> method.type().equals(type)).findFirst();
    }

    Optional<String> email() {
        return buyer.has("email") ? Optional.of(buyer.get("email").getAsString()) : Optional.empty();
    }

    /** In the shape in which requests come, so that one reader serves both. */
    JsonObject json() {
        return new Doc()
                .put(
                        "line_items",
                        lines,
                        line -> new Doc()
                                .put("id", line.id())
                                .put("item", new Doc().put("id", line.variantId()))
                                .put("quantity", line.quantity())
                                .json())
                .put("buyer", buyer)
                .put("discounts", new Doc().put("codes", Doc.texts(codes)))
                .put("fulfillment", new Doc().put("methods", methods, CheckoutRequest::methodJson))
                .put("attribution", attribution)
                .json();
    }

    private static JsonObject methodJson(Method method) {
        return new Doc()
                .put("type", method.type())
                .put("destinations", method.destinations(), Destination::json)
                .put("selected_destination_id", method.destinationId())
                .put(
                        "groups",
                        method.optionId().map(List::of).orElse(List.of()),
                        option -> new Doc().put("selected_option_id", option).json())
                .json();
    }
}
