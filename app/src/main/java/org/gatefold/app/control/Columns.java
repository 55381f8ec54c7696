package org.gatefold.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Children side by side in columns of one width, as many as there is room for, in rows as even as can be; each row as high
 * as its highest. A child that has nothing to show, and so no height, takes no room.
 */
public final class Columns extends Pane {
    private final double narrowest;
    private final double widest;
    private final double gap;
    private final int most;

    /** @param narrowest below this width a column is not squeezed; {@code most} is how many there are at most */
    public Columns(double narrowest, double gap, int most, Node... children) {
        this(narrowest, Double.MAX_VALUE, gap, most, children);
    }

    private Columns(double narrowest, double widest, double gap, int most, Node... children) {
        this.narrowest = narrowest;
        this.widest = widest;
        this.gap = gap;
        this.most = most;
        getChildren().addAll(children);
    }

    /** Two panels, side by side where there is room, and neither wider than it can use. */
    public static Columns abreast(Node first, Node second) {
        return new Columns(400, 760, 19, 2, first, second);
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
        int room = Math.clamp((int) ((width + gap) / (narrowest + gap)), 1, Math.max(1, most));
        List<Node> shown = shown(each(width, room), place);
        int across = even(shown.size(), room);
        double y = 0;
        for (int from = 0; from < shown.size(); from += across) {
            List<Node> row = shown.subList(from, Math.min(from + across, shown.size()));
            double each = each(width, row.size() > 1 ? row.size() : across);
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

    private double each(double width, int across) {
        return Math.min(widest, (width - gap * (across - 1)) / across);
    }

    /** As many in a row that the last row lacks as few as can be; one alone keeps the width that it would have. */
    private static int even(int count, int room) {
        int rows = Math.max(1, Math.ceilDiv(count, room));
        return rows == 1 ? room : Math.ceilDiv(count, rows);
    }

    /** Those that have something to show at this width; where asked, the others are folded away. */
    private List<Node> shown(double each, boolean place) {
        List<Node> shown = getManagedChildren().stream()
                .filter(Node::isVisible)
                .filter(node -> node.prefHeight(each) > 0)
                .toList();
        if (place) {
            getManagedChildren().stream()
                    .filter(node -> !shown.contains(node))
                    .forEach(node -> node.resizeRelocate(0, 0, each, 0));
        }
        return shown;
    }
}
