package org.gatefold.app.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;

/** The frame every section of the settings has: a title over a card of rows. */
final class Sections {
    private Sections() {}

    static VBox of(String title, Node... rows) {
        VBox card = new VBox(rows);
        card.getStyleClass().add("card");
        VBox section = new VBox(8, Labels.of(title, "section-title"), card);
        section.setMaxWidth(760);
        return section;
    }

    /** Words at the left, a control at the right. */
    static HBox row(Node words, Node... controls) {
        HBox row = new HBox(words);
        row.getChildren().addAll(controls);
        row.getStyleClass().add("setting-row");
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (words instanceof javafx.scene.layout.Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }
}
