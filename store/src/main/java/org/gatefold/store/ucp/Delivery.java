package org.gatefold.store.ucp;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.DeliveryOption;

/**
 * The fulfilment part of a checkout seen as one list of options to choose from. A shop that sends in several groups
 * (parcels) gets one option for each that all its groups have, at the sum of their prices. Our option id is
 * {@code type|destination|option}, the destination only where the shop names it (a pick-up place).
 */
record Delivery(List<Choice> choices, Optional<String> selected) {
    private static final String PICKUP = "pickup";

    /** An option with what has to be sent to select it. */
    record Choice(DeliveryOption option, Json method, Optional<String> destination, String optionId) {}

    List<DeliveryOption> options() {
        return choices.stream().map(Choice::option).toList();
    }

    Optional<Choice> choice(String id) {
        return choices.stream().filter(c -> c.option().id().equals(id)).findFirst();
    }

    /** What is taken when nothing was chosen; nobody is made to fetch what they did not mean to. */
    Optional<Choice> firstByPost() {
        return choices.stream().filter(c -> !c.option().pickUp()).findFirst();
    }

    /** Whether some group still waits for an option to be selected. */
    boolean isUndecided() {
        return !choices.isEmpty() && selected.isEmpty();
    }

    static Delivery read(Json fulfillment, Currency currency) {
        List<Choice> choices = new ArrayList<>();
        Optional<String> selected = Optional.empty();
        for (Json method : fulfillment.items("methods")) {
            for (Choice choice : choices(method, currency)) {
                choices.add(choice);
                if (selected.isEmpty() && isSelected(method, choice)) {
                    selected = Optional.of(choice.option().id());
                }
            }
        }
        return new Delivery(choices, selected);
    }

    private static List<Choice> choices(Json method, Currency currency) {
        List<Choice> choices = new ArrayList<>();
        boolean pickUp = method.text("type").filter(PICKUP::equals).isPresent();
        if (!pickUp) {
            options(method, currency, Optional.empty(), "", choices);
            return choices;
        }
        List<Json> places = method.items("destinations").stream()
                .filter(d -> d.id("id").isPresent())
                .toList();
        for (Json place : places) {
            options(method, currency, place.id("id"), place.text("name").orElse(""), choices);
        }
        if (places.isEmpty()) {
            options(method, currency, method.id("selected_destination_id"), "", choices);
        }
        return choices;
    }

    private static void options(
            Json method, Currency currency, Optional<String> place, String placeName, List<Choice> into) {
        List<Json> groups = method.items("groups");
        if (groups.isEmpty()) {
            return;
        }
        boolean pickUp = method.text("type").filter(PICKUP::equals).isPresent();
        for (Json option : groups.getFirst().items("options")) {
            Optional<String> id = option.id("id");
            Optional<Price> price = id.flatMap(i -> priceInAll(groups, i, currency));
            if (id.isPresent() && price.isPresent()) {
                String title = option.text("title").orElse(placeName);
                String shown = placeName.isEmpty() || title.contains(placeName) ? title : title + ", " + placeName;
                DeliveryOption seen = new DeliveryOption(
                        (pickUp ? PICKUP : "shipping") + "|" + place.orElse("") + "|" + id.get(),
                        shown,
                        option.text("description")
                                .or(() -> option.text("carrier"))
                                .orElse(""),
                        price.get(),
                        pickUp);
                into.add(new Choice(seen, method, place, id.get()));
            }
        }
    }

    private static Optional<Price> priceInAll(List<Json> groups, String id, Currency currency) {
        Price sum = Price.zero(currency);
        for (Json group : groups) {
            Optional<Json> option = group.items("options").stream()
                    .filter(o -> o.id("id").filter(id::equals).isPresent())
                    .findFirst();
            if (option.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(Money.total(option.get().get("totals"), currency));
        }
        return Optional.of(sum);
    }

    private static boolean isSelected(Json method, Choice choice) {
        boolean takesAll = method.items("groups").stream()
                .allMatch(g -> g.id("selected_option_id")
                        .filter(choice.optionId()::equals)
                        .isPresent());
        boolean placed = choice.destination().isEmpty()
                || method.id("selected_destination_id").equals(choice.destination());
        boolean used = !method.items("line_item_ids").isEmpty();
        return takesAll && placed && used;
    }
}
