package org.gatefold.store.ucp;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.port.CheckoutSession;
import org.gatefold.store.port.Wanted;
import org.gatefold.store.shop.ShopException;

/** Brings a checkout to the delivery the listener wants, or to the shop's first by post, in at most three updates. */
record DeliverySettling(UcpHttp http, HttpUrl session, SessionWriter writer, SessionReader reader) {
    private static final int MOST_UPDATES = 3;

    CheckoutSession settle(Wanted wanted, Json firstAnswer, CheckoutSession first) throws ShopException {
        Json answer = firstAnswer;
        CheckoutSession now = first;
        List<DeliveryOption> offered = new ArrayList<>(first.deliveryOptions());
        for (int i = 0; i < MOST_UPDATES && now.status() != CheckoutSession.Status.COMPLETED; i++) {
            Optional<Step> step = next(wanted, answer, now);
            if (step.isEmpty()) {
                break;
            }
            answer = http.send(
                    "PUT",
                    session,
                    writer.choose(
                            wanted,
                            answer,
                            step.get().method(),
                            step.get().place(),
                            step.get().option()));
            now = reader.read(answer, wanted.coupons());
            merge(offered, now.deliveryOptions());
        }
        return now.withDeliveryOptions(offered);
    }

    private record Step(Json method, Optional<String> place, Optional<String> option) {}

    /** What has to be sent next: the address where the shop has no method with it yet, then the option. */
    private static Optional<Step> next(Wanted wanted, Json answer, CheckoutSession now) {
        Delivery delivery = Delivery.read(answer.get("fulfillment"), currencyOf(answer));
        List<Json> methods = answer.get("fulfillment").items("methods");
        if (delivery.choices().isEmpty()) {
            boolean addressKnown = methods.stream()
                    .anyMatch(m -> m.id("selected_destination_id").isPresent());
            return wanted.address().isEmpty() || addressKnown
                    ? Optional.empty()
                    : Optional.of(new Step(shipping(methods), Optional.empty(), Optional.empty()));
        }
        Optional<Delivery.Choice> choice = wanted.delivery()
                .flatMap(delivery::choice)
                .or(() -> delivery.isUndecided() ? delivery.firstByPost() : Optional.empty());
        return choice.filter(c -> !now.delivery().equals(Optional.of(c.option().id())))
                .map(c -> new Step(c.method(), c.destination(), Optional.of(c.optionId())));
    }

    private static Currency currencyOf(Json answer) {
        return Money.currency(answer)
                .orElseThrow(() -> new IllegalStateException("a session that was read has a currency"));
    }

    private static Json shipping(List<Json> methods) {
        return methods.stream()
                .filter(m -> m.text("type").filter("shipping"::equals).isPresent())
                .findFirst()
                .orElseGet(() -> Json.of(new JsonObject()));
    }

    /** What was offered stays offered, in its place: a shop may name only the chosen way in later answers. */
    private static void merge(List<DeliveryOption> offered, List<DeliveryOption> newer) {
        for (DeliveryOption option : newer) {
            int known = offered.stream().map(DeliveryOption::id).toList().indexOf(option.id());
            if (known >= 0) {
                offered.set(known, option);
            } else {
                offered.add(option);
            }
        }
    }
}
