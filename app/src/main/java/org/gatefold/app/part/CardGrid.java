package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.TilePane;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.gatefold.app.control.CoverFit;
import org.jspecify.annotations.Nullable;

/** Cards in rows: a short list laid out whole, or a long one that fills the width, of which only what is seen has a card. */
public final class CardGrid {
    /** The side of a cover in a grid, in logical pixels. */
    public static final double COVER = 168;

    /** What stands below a cover, and what beside all of them, as the style sheets have it. */
    private static final double WORDS = 50;

    private static final double MARGINS = 60;
    private static final double USUAL_FONT = 14;

    private CardGrid() {}

    /** All cards at once, for lists of at most some dozens. */
    public static TilePane of(List<? extends Node> cards) {
        TilePane pane = new TilePane(CoverFit.GAP, CoverFit.GAP);
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
        grid.setCellHeight(COVER + WORDS);
        grid.setHorizontalCellSpacing(CoverFit.GAP / 2);
        grid.setVerticalCellSpacing(CoverFit.GAP / 2);
        DoubleProperty words = new SimpleDoubleProperty(WORDS);
        grid.widthProperty().subscribe(wide -> fit(grid, wide.doubleValue(), words.get()));
        words.subscribe(high -> fit(grid, grid.getWidth(), high.doubleValue()));
        grid.setCellFactory(_ -> new Cell<>(grid, words, artwork, fill));
        leaveTheKeyboardToTheCards(grid);
        return grid;
    }

    private static void fit(GridView<?> grid, double wide, double words) {
        if (wide > MARGINS) {
            double side = CoverFit.of(wide - MARGINS).side();
            grid.setCellWidth(side);
            grid.setCellHeight(side + words);
        }
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

        /**
         * @param words how high the words are: they grow with the text, which a cell hears of and the grid does not; the font
         *     that it has before the style sheets says nothing
         */
        Cell(GridView<?> grid, DoubleProperty words, Artwork artwork, BiConsumer<AlbumCard, T> fill) {
            this.card = new AlbumCard(artwork, COVER);
            this.fill = fill;
            grid.cellWidthProperty().subscribe(side -> card.size(side.doubleValue()));
            fontProperty().addListener((_, _, font) -> words.set(WORDS * font.getSize() / USUAL_FONT));
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
