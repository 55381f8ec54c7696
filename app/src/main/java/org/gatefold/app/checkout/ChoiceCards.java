package org.gatefold.app.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.PaymentOptions;
import org.gatefold.app.part.ProductTexts;
import org.gatefold.app.part.RadioRow;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.Quote;

/** How it is delivered, how it is paid, and what may happen when something changed; drawn anew at each new quote. */
final class ChoiceCards extends VBox {
    private final CheckoutModel model;
    private final ProductTexts texts;
    private final Texts words;
    private final VBox delivery;
    private final VBox payment;
    private final VBox consent;

    ChoiceCards(CheckoutModel model, ProductTexts texts) {
        this.model = model;
        this.texts = texts;
        this.words = texts.words();
        getStyleClass().add("choice-cards");
        delivery = Cards.card(words.get("checkout.delivery"));
        payment = Cards.card(words.get("checkout.payment"));
        consent = Cards.card(words.get("checkout.if-changed"));
        getChildren().addAll(delivery, payment, consent);
        model.quoteProperty().addListener(_ -> show());
        model.paymentProperty().addListener(_ -> {
            showPayment();
            showConsent();
        });
        model.waysProperty().addListener(_ -> showPayment());
        model.goAheadProperty().addListener(_ -> showConsent());
        show();
    }

    private void show() {
        showDelivery();
        showPayment();
        showConsent();
    }

    private void showDelivery() {
        refill(delivery, card -> {
            if (!(model.quoteProperty().get() instanceof Load.Ready<Quote>(var quote, var _))
                    || quote.deliveryOptions().isEmpty()) {
                card.add(Labels.paragraph(
                        words.get(
                                model.shipToProperty().get().isComplete()
                                        ? "checkout.delivery-unknown"
                                        : "checkout.delivery-needs-address"),
                        "muted",
                        "small"));
                return;
            }
            ToggleGroup group = new ToggleGroup();
            for (DeliveryOption option : quote.deliveryOptions()) {
                card.add(new RadioRow(
                        new RadioRow.Words(option.title(), option.description(), texts.priceOrFree(option.price())),
                        group,
                        quote.delivery().filter(option.id()::equals).isPresent(),
                        () -> model.deliverBy(option.id())));
            }
        });
    }

    private void showPayment() {
        refill(payment, card -> {
            Optional<PaymentChoice> chosen = model.paymentProperty().get();
            ToggleGroup group = new ToggleGroup();
            for (PaymentOptions.Option option : model.waysProperty().get()) {
                card.add(new RadioRow(
                        new RadioRow.Words(option.label(), option.hint(), ""),
                        group,
                        chosen.filter(option.choice()::equals).isPresent(),
                        () -> model.payBy(option.choice())));
            }
            if (model.waysProperty().get().isEmpty()) {
                card.add(Labels.paragraph(words.get("checkout.payment-unknown"), "muted", "small"));
            }
        });
    }

    private void showConsent() {
        refill(consent, card -> {
            Optional<Price> agreed = model.goAheadProperty().get();
            ToggleGroup group = new ToggleGroup();
            card.add(new RadioRow(
                    new RadioRow.Words(words.get("checkout.ask-first"), "", ""),
                    group,
                    agreed.isEmpty(),
                    model::askFirst));
            Optional<Price> most = agreed.or(model::ceiling);
            most.ifPresent(price -> card.add(new RadioRow(
                            new RadioRow.Words(
                                    words.format("checkout.go-ahead", texts.price(price)),
                                    model.canGoAhead() ? "" : words.get("checkout.go-ahead-needs-token"),
                                    ""),
                            group,
                            agreed.isPresent(),
                            model::goAhead)
                    .forbidden(!model.canGoAhead())));
        });
    }

    /** Draws the choices of a card anew below its heading. */
    private static void refill(VBox card, Consumer<List<Node>> fill) {
        List<Node> choices = new ArrayList<>();
        fill.accept(choices);
        card.getChildren().remove(1, card.getChildren().size());
        card.getChildren().addAll(choices);
    }
}
