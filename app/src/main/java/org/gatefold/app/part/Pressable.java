package org.gatefold.app.part;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Makes a whole card act like a button: one click, Enter or Space. */
final class Pressable {
    private Pressable() {}

    static void make(Node node, String name, Runnable act) {
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setAccessibleText(name);
        node.setFocusTraversable(true);
        node.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                act.run();
            }
        });
        node.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                act.run();
                e.consume();
            }
        });
    }
}
