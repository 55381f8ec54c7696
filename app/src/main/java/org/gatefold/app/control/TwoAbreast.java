package org.gatefold.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Two panels side by side and equally high where there is room, else one below the other. A panel that has nothing to show,
 * and so no height, takes no room; no panel is wider than it can use.
 */
public final class TwoAbreast extends Pane {
    private static final double ROOM = 820;
    private static final double GAP = 19;
    private static final double WIDEST = 640;

    private final List<Region> panels;

    public TwoAbreast(Region first, Region second) {
        panels = List.of(first, second);
        getChildren().setAll(first, second);
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
        return ROOM;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? ROOM : width;
        double each = each(wide);
        List<Region> there = there(each);
        return wide >= ROOM
                ? there.stream()
                        .mapToDouble(panel -> panel.prefHeight(each))
                        .max()
                        .orElse(0)
                : there.stream().mapToDouble(panel -> panel.prefHeight(each)).sum()
                        + GAP * Math.max(0, there.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double at = 0;
        boolean beside = getWidth() >= ROOM;
        List<Region> there = there(each);
        for (Region panel : panels) {
            if (!there.contains(panel)) {
                panel.resizeRelocate(0, 0, each, 0);
            } else if (beside) {
                panel.resizeRelocate(at, 0, each, getHeight());
                at += each + GAP;
            } else {
                double high = panel.prefHeight(each);
                panel.resizeRelocate(0, at, each, high);
                at += high + GAP;
            }
        }
    }

    private static double each(double width) {
        return Math.min(WIDEST, width >= ROOM ? Math.floor((width - GAP) / 2) : width);
    }

    private List<Region> there(double width) {
        return panels.stream()
                .filter(Node::isVisible)
                .filter(panel -> panel.prefHeight(width) > 0)
                .toList();
    }
}
