package org.gatefold.app.orders;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** The three things a listener sees of a purchase: kept, sent, confirmed by the shop. */
final class Steps extends HBox {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    Steps(int step, Texts words) {
        getStyleClass().add("steps");
        setAlignment(Pos.CENTER_LEFT);
        String[] names = {
            words.get("purchase.step-kept"), words.get("purchase.step-sent"), words.get("purchase.step-confirmed")
        };
        for (int i = 1; i <= names.length; i++) {
            if (i > 1) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                line.pseudoClassStateChanged(REACHED, i <= step);
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            Region dot = new Region();
            dot.getStyleClass().add("step-dot");
            Label label = Labels.of(names[i - 1], "step");
            label.setGraphic(dot);
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.pseudoClassStateChanged(REACHED, i <= step);
            label.pseudoClassStateChanged(CURRENT, i == step);
            getChildren().add(label);
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(step > 0 ? names[Math.min(step, names.length) - 1] : words.get("purchase.cancelled"));
    }
}
