package org.gatefold.app.browse;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.kordamp.ikonli.Ikon;

/** A way into a part of the library: an icon, its name, and a line that says what is there. */
final class Tile extends Button {
    private static final double WIDTH = 250;
    private static final double AROUND = 38;

    private final HBox content;

    Tile(Ikon icon, String name, String line, Runnable open) {
        VBox words = new VBox(2, Labels.of(name, "strong"), Labels.paragraph(line, "muted", "small"));
        words.setAlignment(Pos.CENTER_LEFT);
        content = new HBox(14, Icons.line(icon), words);
        content.setPrefWidth(WIDTH - AROUND);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(WIDTH);
        getStyleClass().setAll("browse-tile");
        setAccessibleText(name + ", " + line);
        setOnAction(_ -> open.run());
    }

    /** As high as its words are where they need two lines. */
    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + content.prefHeight(WIDTH - AROUND) + snappedBottomInset();
    }
}
