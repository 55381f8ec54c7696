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

    Tile(Ikon icon, String name, String line, Runnable open) {
        VBox words = new VBox(2, Labels.of(name, "strong"), Labels.of(line, "muted", "small"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox content = new HBox(14, Icons.line(icon), words);
        content.setAlignment(Pos.CENTER_LEFT);
        setGraphic(content);
        setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(WIDTH);
        getStyleClass().setAll("browse-tile");
        setAccessibleText(name + ", " + line);
        setOnAction(_ -> open.run());
    }
}
