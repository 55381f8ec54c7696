package org.gatefold.app.control;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** Lets buttons of a row show only their pictures where the row has no room for all its words, as in longer languages. */
public final class TightRow {
    private TightRow() {}

    /** The buttons need a picture; a screen reader says their words all the same. */
    public static void of(HBox row, Button... giving) {
        List<Button> buttons = List.of(giving);
        buttons.forEach(button -> button.setAccessibleText(button.getText()));
        row.widthProperty().addListener(_ -> fit(row, buttons));
    }

    private static void fit(HBox row, List<Button> buttons) {
        buttons.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
        row.applyCss();
        for (Button button : buttons) {
            if (row.prefWidth(-1) <= row.getWidth()) {
                return;
            }
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
    }
}
