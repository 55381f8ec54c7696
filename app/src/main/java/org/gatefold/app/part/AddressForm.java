package org.gatefold.app.part;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.part.AddressFields.Field;
import org.gatefold.app.ui.Texts;

/** Asks for the buyer and the address; Enter in any field takes them, and what is wrong is said at the field. */
public final class AddressForm extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final AddressFields fields;
    private final Texts texts;
    private final Map<Field, Control> controls = new java.util.EnumMap<>(Field.class);
    private final Map<Field, Label> faults = new java.util.EnumMap<>(Field.class);

    /** What the form calls; {@code cancel} is there when one can do without it. */
    public record Acts(java.util.function.Consumer<AddressFields.Filled> take, Optional<Runnable> cancel) {}

    public AddressForm(AddressFields fields, Countries countries, Texts texts, Acts acts) {
        this.fields = fields;
        this.texts = texts;
        getStyleClass().add("address-form");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.add(field(Field.EMAIL, texts.get("checkout.email")), 0, 0);
        grid.add(field(Field.NAME, texts.get("checkout.name")), 1, 0);
        grid.add(field(Field.STREET, texts.get("checkout.street")), 0, 1, 2, 1);
        grid.add(field(Field.EXTRA, texts.get("checkout.extra")), 0, 2, 2, 1);
        grid.add(field(Field.POSTAL_CODE, texts.get("checkout.postal-code")), 0, 3);
        grid.add(field(Field.CITY, texts.get("checkout.city")), 1, 3);
        grid.add(field(Field.REGION, texts.get("checkout.region")), 0, 4);
        grid.add(country(countries), 1, 4);
        grid.add(field(Field.PHONE, texts.get("checkout.phone")), 0, 5);
        Runnable take = () -> fields.check().ifPresentOrElse(acts.take(), this::toFirstFault);
        HBox row = new HBox(12, Buttons.plain(texts.get("checkout.use-address"), take));
        acts.cancel().ifPresent(cancel -> row.getChildren().add(Buttons.plain(texts.get("shop.cancel"), cancel)));
        getChildren().addAll(grid, row);
        controls.values().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .forEach(f -> f.setOnAction(_ -> take.run()));
        fields.wrongProperty().addListener((_, _, now) -> mark(now));
        mark(fields.wrongProperty().get());
    }

    private Node field(Field field, String name) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(fields.value(field));
        input.setId("checkout-" + field.name().toLowerCase(java.util.Locale.ROOT));
        return named(field, name, input);
    }

    private Node country(Countries countries) {
        ComboBox<Countries.Country> box = new ComboBox<>();
        box.getItems().setAll(countries.all());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("checkout-country");
        String code = fields.value(Field.COUNTRY).get();
        if (!code.isEmpty()) {
            box.setValue(countries.of(code));
        }
        box.valueProperty()
                .addListener((_, _, now) -> fields.value(Field.COUNTRY).set(now == null ? "" : now.code()));
        TypeAhead.on(box);
        return named(Field.COUNTRY, texts.get("checkout.country"), box);
    }

    private Node named(Field field, String name, Control input) {
        Label label = Labels.of(name, "field-label");
        label.setLabelFor(input);
        input.setAccessibleText(name);
        Label fault = Labels.paragraph("", "field-fault");
        controls.put(field, input);
        faults.put(field, fault);
        return new VBox(4, label, input, fault);
    }

    private void mark(Set<Field> wrong) {
        controls.forEach((field, input) -> {
            boolean is = wrong.contains(field);
            input.pseudoClassStateChanged(WRONG, is);
            Label fault = java.util.Objects.requireNonNull(faults.get(field));
            fault.setText(is ? fault(field) : "");
            fault.setVisible(is);
            fault.setManaged(is);
            input.setAccessibleHelp(is ? fault(field) : "");
        });
    }

    private String fault(Field field) {
        return texts.get(
                switch (field) {
                    case EMAIL -> "checkout.email-wrong";
                    case COUNTRY -> "checkout.country-wrong";
                    case NAME, STREET, EXTRA, POSTAL_CODE, CITY, REGION, PHONE -> "checkout.needed";
                });
    }

    private void toFirstFault() {
        for (Field field : Field.values()) {
            if (fields.wrongProperty().get().contains(field)) {
                java.util.Objects.requireNonNull(controls.get(field)).requestFocus();
                return;
            }
        }
    }
}
