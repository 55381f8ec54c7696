package org.gatefold.app.part;

import impl.org.controlsfx.skin.GridViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.controlsfx.control.GridView;

/** Brings a place of a long grid to its top, which ControlsFX's grid cannot do itself. */
final class GridScroll {
    private GridScroll() {}

    static void toTop(GridView<?> grid, int place) {
        grid.applyCss();
        if (grid.getSkin() instanceof GridViewSkin<?> skin
                && grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollToTop(place / Math.max(1, skin.computeMaxCellsInRow()));
        }
    }
}
