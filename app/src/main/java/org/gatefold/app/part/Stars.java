package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Icons;
import org.gatefold.player.listening.Mark;

/**
 * A listener's own rating: the stars that were given, and on hover the rest of the five to give. A click on the star that
 * is given already takes the rating away. Its row has the keys 0 to 5 for it.
 */
final class Stars extends HBox {
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
    private static final PseudoClass RATED = PseudoClass.getPseudoClass("rated");

    private final List<StackPane> stars = new ArrayList<>();
    private IntConsumer onRate = _ -> {};
    private int shown;

    Stars() {
        getStyleClass().add("stars");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setCursor(Cursor.HAND);
        for (int i = 1; i <= Mark.MOST_STARS; i++) {
            int value = i;
            StackPane star = new StackPane(Icons.filled(Icons.STAR));
            star.getStyleClass().add("star");
            star.setOnMouseEntered(_ -> fill(value));
            star.setOnMouseClicked(e -> {
                if (e.getButton() == MouseButton.PRIMARY) {
                    onRate.accept(value == shown ? 0 : value);
                    e.consume();
                }
            });
            stars.add(star);
        }
        getChildren().addAll(stars);
        setOnMouseExited(_ -> fill(shown));
    }

    void onRate(IntConsumer act) {
        onRate = act;
    }

    void show(int given) {
        shown = given;
        pseudoClassStateChanged(RATED, given > 0);
        fill(given);
    }

    private void fill(int upTo) {
        for (int i = 0; i < stars.size(); i++) {
            stars.get(i).pseudoClassStateChanged(GIVEN, i < upTo);
        }
    }
}
