package org.gatefold.app.album;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Two things side by side where there is room for both, else one below the other; alone where the second is not seen. */
final class Beside extends StackPane {
    private static final double GAP = 28;

    private final Region main;
    private final Region side;
    private final double wide;

    /** @param wide from this width on both stand side by side */
    Beside(Region main, Region side, double wide) {
        this.main = main;
        this.side = side;
        this.wide = wide;
        HBox.setHgrow(main, Priority.ALWAYS);
        widthProperty().addListener(_ -> lay());
        lay();
    }

    private void lay() {
        boolean beside = getWidth() >= wide;
        boolean laid = !getChildren().isEmpty();
        if (laid && getChildren().getFirst() instanceof HBox == beside) {
            return;
        }
        if (laid) {
            ((Pane) getChildren().getFirst()).getChildren().clear();
        }
        side.setMinWidth(beside ? AlbumShelf.CARD : 0);
        side.setMaxWidth(beside ? AlbumShelf.CARD : Double.MAX_VALUE);
        if (beside) {
            HBox row = new HBox(GAP, main, side);
            row.setAlignment(Pos.TOP_LEFT);
            getChildren().setAll(row);
        } else {
            getChildren().setAll(new VBox(GAP, main, side));
        }
    }
}
