package org.gatefold.app.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Products side by side, all as wide: four in a row, two where it is narrow. */
public final class ProductGrid extends GridPane {
    private static final int ACROSS = 4;
    private static final double NARROW = 820;

    private final List<Node> cards;

    public ProductGrid(List<? extends Node> cards) {
        this.cards = List.copyOf(cards);
        getStyleClass().add("home-cards");
        widthProperty().addListener((_, _, wide) -> lay(wide.doubleValue() < NARROW ? ACROSS / 2 : ACROSS));
        lay(ACROSS);
    }

    private void lay(int across) {
        if (getColumnConstraints().size() == across) {
            return;
        }
        getColumnConstraints().clear();
        getChildren().clear();
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            add(cards.get(i), i % across, i / across);
        }
    }
}
