package org.gatefold.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Children side by side in columns of one width, as many as there is room for; each row as high as its highest. */
public final class Columns extends Pane {
    private final double narrowest;
    private final double gap;
    private final int most;

    /** @param narrowest below this width a column is not squeezed; {@code most} is how many there are at most */
    public Columns(double narrowest, double gap, int most, Node... children) {
        this.narrowest = narrowest;
        this.gap = gap;
        this.most = most;
        getChildren().addAll(children);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return narrowest;
    }

    @Override
    protected double computePrefHeight(double width) {
        return run(width < 0 ? narrowest : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        run(getWidth(), true);
    }

    /** Goes through the rows, places their children where asked, and says how high all of it is. */
    private double run(double width, boolean place) {
        List<Node> shown = getManagedChildren();
        int across = Math.clamp((int) ((width + gap) / (narrowest + gap)), 1, Math.max(1, most));
        double each = (width - gap * (across - 1)) / across;
        double y = 0;
        for (int from = 0; from < shown.size(); from += across) {
            List<Node> row = shown.subList(from, Math.min(from + across, shown.size()));
            double high = row.stream()
                    .mapToDouble(node -> node.prefHeight(each))
                    .max()
                    .orElse(0);
            if (place) {
                for (int i = 0; i < row.size(); i++) {
                    row.get(i).resizeRelocate(snapPositionX(i * (each + gap)), snapPositionY(y), each, high);
                }
            }
            y += high + gap;
        }
        return Math.max(0, y - gap);
    }
}
