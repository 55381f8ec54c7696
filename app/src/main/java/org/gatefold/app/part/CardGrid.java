package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.TilePane;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.jspecify.annotations.Nullable;

/** Cards in rows that fill the width: a short list laid out whole, or a long one of which only what is seen has a card. */
public final class CardGrid {
    /** The side of a cover in a grid, in logical pixels. */
    public static final double COVER = 168;

    private static final double GAP = 20;

    private CardGrid() {}

    /** All cards at once, for lists of at most some dozens. */
    public static TilePane of(List<? extends Node> cards) {
        TilePane pane = new TilePane(GAP, GAP);
        pane.getStyleClass().add("card-tiles");
        pane.setPrefColumns(1);
        pane.getChildren().setAll(cards);
        return pane;
    }

    /** A long list; {@code fill} points a card at an item. */
    public static <T> GridView<Optional<T>> paged(
            ObservableList<Optional<T>> items, Artwork artwork, BiConsumer<AlbumCard, T> fill) {
        GridView<Optional<T>> grid = new GridView<>(items);
        grid.getStyleClass().add("card-grid");
        grid.setCellWidth(COVER);
        grid.setCellHeight(COVER + 50);
        grid.setHorizontalCellSpacing(GAP / 2);
        grid.setVerticalCellSpacing(GAP / 2);
        grid.setCellFactory(_ -> new Cell<>(artwork, fill));
        leaveTheKeyboardToTheCards(grid);
        return grid;
    }

    /** Else Tab stops twice before the first card, where nothing is to be seen. */
    private static void leaveTheKeyboardToTheCards(GridView<?> grid) {
        grid.setFocusTraversable(false);
        grid.skinProperty()
                .addListener(_ -> grid.getChildrenUnmodifiable().forEach(flow -> flow.setFocusTraversable(false)));
    }

    private static final class Cell<T> extends GridCell<Optional<T>> {
        private final AlbumCard card;
        private final BiConsumer<AlbumCard, T> fill;

        Cell(Artwork artwork, BiConsumer<AlbumCard, T> fill) {
            this.card = new AlbumCard(artwork, COVER);
            this.fill = fill;
        }

        @Override
        protected void updateItem(@Nullable Optional<T> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                card.setVisible(false);
                return;
            }
            card.setVisible(true);
            fill.accept(card, item.get());
            setGraphic(card);
        }
    }
}
