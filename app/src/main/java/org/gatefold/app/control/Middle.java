package org.gatefold.app.control;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** What is in the middle of a page; the keyboard stays in the middle when something else comes there. */
public final class Middle {
    private Middle() {}

    /** Puts this into the middle, if it is not there. */
    public static void show(BorderPane page, Node wanted) {
        Node before = page.getCenter();
        if (before == wanted) {
            return;
        }
        boolean held = before != null && before.isFocusWithin();
        page.setCenter(wanted);
        if (held) {
            focused(wanted).requestFocus();
        }
    }

    /** A pane that only holds what can be read now has no use for the keyboard itself. */
    private static Node focused(Node wanted) {
        return wanted instanceof StackPane pane && !pane.getChildren().isEmpty()
                ? pane.getChildren().getFirst()
                : wanted;
    }
}
