package org.gatefold.app.part;

import java.net.URI;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;

/** Something bought or about to be: picture, title, what of it, how many, and what they cost together. */
public final class LineRow extends HBox {
    /** The words of a row; {@code second} may be empty. */
    public record Line(String title, String second, String quantity, String amount, Optional<URI> picture) {}

    public LineRow(Line line, ProductPictures pictures) {
        getStyleClass().add("line-row");
        setAlignment(Pos.CENTER_LEFT);
        var box = pictures.box(64, 64, false).show(line.picture());
        box.getStyleClass().add("kraft-small");
        Label title = Labels.paragraph(line.title(), "product-title");
        VBox words = new VBox(1, title);
        if (!line.second().isBlank()) {
            words.getChildren().add(Labels.paragraph(line.second(), "product-second"));
        }
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label amount = Labels.of(line.amount(), "line-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Label quantity = Labels.of(line.quantity(), "line-quantity");
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(box, words, quantity, amount);
    }
}
