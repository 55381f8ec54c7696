package org.gatefold.app.checkout;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.VBox;

/** Draws the choices of a card anew below its heading and leaves the keyboard where it was. */
final class Refill {
    private Refill() {}

    static void of(VBox card, Consumer<ObservableList<Node>> fill) {
        int focused = focused(card);
        card.getChildren().remove(1, card.getChildren().size());
        fill.accept(card.getChildren());
        if (focused >= 0) {
            card.lookupAll(".radio-button").stream().skip(focused).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private static int focused(VBox card) {
        int place = 0;
        for (Node node : card.lookupAll(".radio-button")) {
            if (node instanceof RadioButton && node.isFocused()) {
                return place;
            }
            place++;
        }
        return -1;
    }
}
