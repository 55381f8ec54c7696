package org.gatefold.app.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.AddressFields;
import org.gatefold.app.part.AddressForm;
import org.gatefold.app.part.Countries;
import org.gatefold.app.part.RadioRow;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.Address;

/** Where it goes: the address in one line with Change, the book to choose from, or a form for a new one. */
final class ShipToCard extends StackPane {
    /** What the card shows. */
    private enum Face {
        LINE,
        BOOK,
        FORM
    }

    private final CheckoutModel model;
    private final Texts texts;
    private final Countries countries;
    private final AddressFields fields = new AddressFields();
    private Face face = Face.LINE;

    ShipToCard(CheckoutModel model, Countries countries, Texts texts) {
        this.model = model;
        this.countries = countries;
        this.texts = texts;
        model.shipToProperty().addListener(_ -> settle());
        settle();
    }

    private void settle() {
        ShipTo now = model.shipToProperty().get();
        if (now.isComplete()) {
            turn(Face.LINE);
        } else {
            fields.fill(now.address(), now.buyer(), texts.locale().getCountry());
            turn(Face.FORM);
        }
    }

    private void turn(Face to) {
        face = to;
        ShipTo now = model.shipToProperty().get();
        getChildren()
                .setAll(
                        switch (face) {
                            case LINE -> line(now);
                            case BOOK -> book(now);
                            case FORM -> form(now);
                        });
    }

    private VBox line(ShipTo now) {
        VBox card = Cards.card(
                texts.get("checkout.ship-to"), Buttons.link(texts.get("checkout.change"), () -> turn(Face.BOOK)));
        now.address().ifPresent(a -> card.getChildren().add(Labels.paragraph(inOneLine(a), "muted")));
        now.buyer()
                .ifPresent(b -> card.getChildren()
                        .add(Labels.paragraph(
                                now.address().map(Address::fullName).orElse(b.fullName()) + " · " + b.email(),
                                "faint",
                                "small")));
        return card;
    }

    private VBox book(ShipTo now) {
        VBox card = Cards.card(
                texts.get("checkout.ship-to"), Buttons.link(texts.get("shop.cancel"), () -> turn(Face.LINE)));
        ToggleGroup group = new ToggleGroup();
        for (Address known : now.known()) {
            boolean chosen = now.address().filter(a -> a.id() == known.id()).isPresent();
            card.getChildren()
                    .add(new RadioRow(
                            new RadioRow.Words(inOneLine(known), "", ""), group, chosen, () -> model.shipTo(known)));
        }
        javafx.scene.layout.HBox acts = new javafx.scene.layout.HBox(
                16,
                Buttons.link(texts.get("checkout.new-address"), () -> open(Optional.empty())),
                Buttons.link(texts.get("checkout.edit-address"), () -> open(now.address())));
        card.getChildren().add(acts);
        return card;
    }

    private void open(Optional<Address> address) {
        String country = model.shipToProperty()
                .get()
                .address()
                .map(Address::country)
                .orElse(texts.locale().getCountry());
        fields.fill(address, model.shipToProperty().get().buyer(), country);
        turn(Face.FORM);
    }

    private VBox form(ShipTo now) {
        VBox card = Cards.card(texts.get("checkout.ship-to"));
        Optional<Runnable> cancel = now.isComplete() ? Optional.of(() -> turn(Face.LINE)) : Optional.empty();
        card.getChildren().add(new AddressForm(fields, countries, texts, new AddressForm.Acts(model::shipTo, cancel)));
        return card;
    }

    private String inOneLine(Address address) {
        List<String> parts = new ArrayList<>();
        parts.add(address.extra().isBlank() ? address.street() : address.street() + ", " + address.extra());
        parts.add((address.postalCode() + " " + address.city()).strip());
        if (!address.region().isBlank()) {
            parts.add(address.region());
        }
        parts.add(countries.of(address.country()).name());
        return String.join(" · ", parts);
    }
}
