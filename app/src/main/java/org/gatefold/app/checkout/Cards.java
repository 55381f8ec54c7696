package org.gatefold.app.checkout;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;

/** The boxes a checkout is made of: a heading, maybe something to press beside it, and what stands below. */
final class Cards {
    private Cards() {}

    static VBox card(String heading, Node... beside) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(12, Labels.of(heading, "small-title"), space);
        head.getChildren().addAll(beside);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(head);
        card.getStyleClass().addAll("card", "checkout-card");
        return card;
    }
}
