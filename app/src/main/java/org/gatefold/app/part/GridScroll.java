package org.gatefold.app.part;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** Brings a place of a long grid to its top, which ControlsFX's grid cannot do itself. */
final class GridScroll {
    private GridScroll() {}

    static void toTop(GridView<?> grid, int place) {
        grid.applyCss();
        grid.layout();
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollToTop(place / across(flow));
        }
    }

    /** How many cards stand in a row: as many as in the first that is seen, which is full unless it is the only one. */
    private static int across(VirtualFlow<?> flow) {
        IndexedCell<?> row = flow.getFirstVisibleCell();
        long cards = row == null
                ? 0
                : row.getChildrenUnmodifiable().stream()
                        .filter(GridCell.class::isInstance)
                        .count();
        return (int) Math.max(1, cards);
    }
}
