package org.gatefold.remote.checkout;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.checkout.CheckoutRequest.Destination;
import org.gatefold.remote.checkout.CheckoutRequest.Method;
import org.gatefold.remote.concert.Concert;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.ucp.Message;

/**
 * How the parcel gets to the buyer: always a shipping method, a pickup method where a concert allows it, and which
 * option is chosen. Both methods are shown for all items that need handing over; the chosen one has a selected option.
 */
final class Delivery {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final String METHOD = "$.fulfillment.methods[0]";

    private final List<PricedLine> parcel;
    private final Tariff tariff;
    private final Method shipping;
    private final Optional<Method> pickup;
    private final Optional<Concert> venue;
    private final List<Message> messages = new ArrayList<>();
    private Optional<Tariff.Option> chosen = Optional.empty();

    private Delivery(CheckoutRequest request, List<PricedLine> parcel, Optional<Concert> venue, Tariff tariff) {
        this.parcel = parcel;
        this.tariff = tariff;
        this.shipping = request.method("shipping")
                .orElse(new Method("shipping", List.of(), Optional.empty(), Optional.empty()));
        this.pickup = request.method("pickup")
                .filter(method ->
                        method.optionId().isPresent() || method.destinationId().isPresent());
        this.venue = venue;
    }

    /** @param parcel the lines that have to be handed over; may be empty */
    static Delivery of(CheckoutRequest request, List<PricedLine> parcel, Optional<Concert> venue, Tariff tariff) {
        Delivery delivery = new Delivery(request, parcel, venue, tariff);
        if (!parcel.isEmpty()) {
            delivery.choose();
        }
        return delivery;
    }

    /** What was chosen, with its price; empty as long as something is missing. */
    Optional<Tariff.Option> chosen() {
        return chosen;
    }

    List<Message> messages() {
        return messages;
    }

    private boolean picksUp() {
        return pickup.isPresent() && shipping.optionId().isEmpty();
    }

    private void choose() {
        if (picksUp()) {
            choosePickup(pickup.orElseThrow());
        } else {
            chooseShipping();
        }
    }

    private void choosePickup(Method method) {
        if (venue.isEmpty()) {
            messages.add(Message.recoverable(
                    "fulfillment_option_invalid", METHOD, "These items cannot be picked up at a concert"));
        } else if (method.destinationId()
                .filter(id -> !id.equals(venue.get().id()))
                .isPresent()) {
            messages.add(Message.recoverable(
                    "fulfillment_destination_invalid",
                    METHOD + ".selected_destination_id",
                    "Pick-up is at " + venue.get().venue().name()));
        } else if (method.optionId().isEmpty()) {
            messages.add(Message.recoverable(
                    "fulfillment_option_required",
                    METHOD + ".groups[0].selected_option_id",
                    "Choose a way of delivery"));
        } else {
            chosen = Optional.of(pickupOption(venue.get()))
                    .filter(option -> method.optionId().get().equals(option.id()));
            if (chosen.isEmpty()) {
                unknownOption();
            }
        }
    }

    private void chooseShipping() {
        Optional<Destination> destination = shipping.destination();
        if (destination.isEmpty()) {
            messages.add(Message.recoverable(
                    "fulfillment_destination_required",
                    METHOD + ".selected_destination_id",
                    "Choose where the parcel goes"));
            return;
        }
        String path = METHOD + ".destinations[" + shipping.destinations().indexOf(destination.get()) + "]";
        Optional<Message> problem = AddressCheck.problem(destination.get(), path, tariff.undeliverable());
        if (problem.isPresent()) {
            messages.add(problem.get());
        } else if (shipping.optionId().isEmpty()) {
            messages.add(Message.recoverable(
                    "fulfillment_option_required",
                    METHOD + ".groups[0].selected_option_id",
                    "Choose a way of delivery"));
        } else {
            chosen = options().stream()
                    .filter(option -> option.id().equals(shipping.optionId().get()))
                    .findFirst();
            if (chosen.isEmpty()) {
                unknownOption();
            }
        }
    }

    private void unknownOption() {
        messages.add(Message.recoverable(
                "fulfillment_option_invalid",
                METHOD + ".groups[0].selected_option_id",
                "This way of delivery is not offered"));
    }

    private List<Tariff.Option> options() {
        return tariff.options(parcel.getFirst().variant().price().currency());
    }

    private static Tariff.Option pickupOption(Concert concert) {
        return new Tariff.Option(
                "pickup",
                "Pick up at " + concert.venue().name() + ", " + DAY.format(concert.startsAt()),
                "Show a code at the merch desk",
                0);
    }

    /** The {@code fulfillment} part of a checkout. */
    JsonObject json() {
        if (parcel.isEmpty()) {
            return new Doc().put("methods", new JsonArray()).json();
        }
        List<JsonObject> methods = new ArrayList<>(List.of(shippingJson()));
        List<JsonObject> available = new ArrayList<>(List.of(available("shipping", "Sent by post")));
        venue.ifPresent(concert -> {
            JsonObject method = pickupJson(concert);
            methods.add(picksUp() ? 0 : 1, method);
            available.add(available("pickup", pickupOption(concert).title()));
        });
        return new Doc()
                .put("methods", methods, one -> one)
                .put("available_methods", available, one -> one)
                .json();
    }

    private JsonObject shippingJson() {
        boolean undeliverable = shipping.destination()
                .flatMap(destination -> destination.part("address_country"))
                .filter(tariff.undeliverable()::contains)
                .isPresent();
        return method(
                "shipping",
                shipping.destinations().stream().map(Destination::json).toList(),
                shipping.destination().map(Destination::id),
                undeliverable ? List.of() : options());
    }

    private JsonObject pickupJson(Concert concert) {
        JsonObject place = new Doc()
                .put("id", concert.id())
                .put("name", concert.venue().name())
                .put(
                        "address",
                        new Doc()
                                .put("address_locality", concert.venue().city())
                                .put("address_country", concert.venue().country()))
                .json();
        return method(
                "pickup",
                List.of(place),
                picksUp() ? Optional.of(concert.id()) : Optional.empty(),
                List.of(pickupOption(concert)));
    }

    private JsonObject method(
            String type, List<JsonObject> destinations, Optional<String> selected, List<Tariff.Option> options) {
        Optional<String> option = chosen.map(Tariff.Option::id).filter(id -> type.equals("pickup") == picksUp());
        Doc group = new Doc()
                .put("id", type + "_group")
                .put("line_item_ids", lineIds())
                .put("options", options, Delivery::optionJson)
                .put("selected_option_id", option);
        return new Doc()
                .put("id", type)
                .put("type", type)
                .put("line_item_ids", lineIds())
                .put("destinations", destinations, one -> one)
                .put("selected_destination_id", selected)
                .put("groups", List.of(group), Doc::json)
                .json();
    }

    private static JsonObject optionJson(Tariff.Option option) {
        return new Doc()
                .put("id", option.id())
                .put("title", option.title())
                .put("description", option.description())
                .put(
                        "totals",
                        Totals.list()
                                .add("total", option.title(), option.price())
                                .json())
                .json();
    }

    private JsonObject available(String type, String description) {
        return new Doc()
                .put("type", type)
                .put("line_item_ids", lineIds())
                .put("fulfillable_on", "now")
                .put("description", description)
                .json();
    }

    private JsonArray lineIds() {
        return Doc.texts(parcel.stream().map(line -> line.line().id()).toList());
    }
}
