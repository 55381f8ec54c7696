package org.gatefold.app.smart;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Fills boxes of choices that show a name for each. */
final class Choices {
    private Choices() {}

    static <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> name, T chosen, String accessible) {
        var act = box.getOnAction();
        box.setOnAction(null);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                return chosen;
            }
        });
        box.getItems().setAll(choices);
        box.setValue(chosen);
        box.setAccessibleText(accessible);
        box.setVisibleRowCount(12);
        box.setOnAction(act);
    }
}
