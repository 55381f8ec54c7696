package org.gatefold.app.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A row of pills of which exactly one is chosen. */
public final class Segments<T> extends FlowPane {
    private final ToggleGroup group = new ToggleGroup();

    public Segments(List<T> choices, Function<T, String> name, T chosen, Consumer<T> onChoose) {
        setHgap(6);
        setVgap(6);
        getStyleClass().add("segments");
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.getStyleClass().add("segment");
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setSelected(choice.equals(chosen));
            button.setOnAction(_ -> {
                if (!button.isSelected()) {
                    button.setSelected(true);
                } else {
                    onChoose.accept(choice);
                }
            });
            getChildren().add(button);
        }
    }

    /** Shows another choice without telling. */
    public void choose(T choice) {
        group.getToggles().stream()
                .filter(t -> choice.equals(t.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
