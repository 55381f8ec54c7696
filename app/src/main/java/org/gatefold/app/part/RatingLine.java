package org.gatefold.app.part;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.store.catalogue.Rating;

/** What buyers think and how often the listener played it; takes no room when neither is known. */
public final class RatingLine extends HBox {
    public RatingLine(Optional<Rating> rating, int plays, ProductTexts texts) {
        getStyleClass().add("rating-line");
        rating.ifPresent(r -> {
            String stars = texts.stars(r);
            Label figure = Labels.of(stars, "rating-stars");
            figure.setGraphic(Icons.filled(Icons.STAR));
            figure.setMinWidth(USE_PREF_SIZE);
            getChildren().add(figure);
            if (r.count() > 0) {
                Label count = Labels.of(texts.words().format("product.rating-count", r.count()), "rating-count");
                count.setMinWidth(USE_PREF_SIZE);
                getChildren().add(count);
            }
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(texts.words().format("product.rating-spoken", stars, r.count()));
        });
        if (plays > 0) {
            getChildren().add(Labels.of(texts.words().format("product.played", plays), "rating-plays"));
        }
        setManaged(!getChildren().isEmpty());
    }
}
