package org.gatefold.app.part;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.gatefold.app.control.Buttons;

/** A cover that can be pressed to be seen large. */
public final class CoverButton {
    private CoverButton() {}

    /** @param name what it does, for the ear and under the mouse */
    public static Button around(Node cover, String name, Runnable open) {
        Button button = Buttons.icon(cover, name, open);
        button.getStyleClass().setAll("button", "cover-button");
        return button;
    }
}
