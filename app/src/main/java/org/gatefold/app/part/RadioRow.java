package org.gatefold.app.part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Labels;

/** One of several choices: its name, a quieter word on it, and at the right what it costs; a click anywhere on it chooses it. */
public final class RadioRow extends HBox {
    private final RadioButton radio = new RadioButton();

    {
        radio.setMnemonicParsing(false);
    }

    /** The words of a choice; {@code hint} and {@code amount} may be empty. */
    public record Words(String name, String hint, String amount) {}

    public RadioRow(Words words, ToggleGroup group, boolean chosen, Runnable choose) {
        getStyleClass().add("radio-row");
        setAlignment(Pos.CENTER_LEFT);
        radio.setMnemonicParsing(false);
        radio.setText(words.name());
        radio.setToggleGroup(group);
        radio.setSelected(chosen);
        radio.setMinWidth(0);
        radio.setAccessibleText(String.join(
                ", ",
                java.util.stream.Stream.of(words.name(), words.hint(), words.amount())
                        .filter(w -> !w.isEmpty())
                        .toList()));
        radio.setOnAction(_ -> choose.run());
        Label hint = Labels.of(words.hint(), "radio-hint");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        Label amount = Labels.of(words.amount(), "line-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(radio, hint, amount);
        setOnMouseClicked(e -> {
            if (e.getTarget() != radio && !radio.isSelected() && !radio.isDisabled()) {
                radio.requestFocus();
                radio.fire();
            }
        });
    }

    /** Cannot be chosen just now. */
    public RadioRow forbidden(boolean forbidden) {
        setDisable(forbidden);
        return this;
    }
}
