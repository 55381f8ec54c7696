package org.gatefold.app.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a page shows when there is nothing: an icon, what it means, what to do next. */
public final class EmptyState extends VBox {
    public EmptyState(Node icon, String title, String text, Node... acts) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        var paragraph = Labels.paragraph(text, "muted");
        paragraph.setMaxWidth(420);
        paragraph.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().addAll(icon, Labels.paragraph(title, "section-title"), paragraph);
        if (acts.length > 0) {
            HBox row = new HBox(12, acts);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
