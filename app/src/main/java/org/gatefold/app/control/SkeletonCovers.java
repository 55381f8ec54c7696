package org.gatefold.app.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Shapes of covers with two lines below each, where a grid of covers will stand. */
final class SkeletonCovers extends Pane {
    private static final double FIRST = 12;
    private static final double SECOND = 10;
    private static final double BETWEEN = 8;
    private static final double LINES = 50 + CoverFit.GAP;

    private final List<List<Region>> covers;

    /** @param covers of each the cover and its lines */
    SkeletonCovers(List<List<Region>> covers) {
        this.covers = covers;
        covers.forEach(shapes -> getChildren().addAll(shapes));
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
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        CoverFit fit = CoverFit.of(Math.max(0, width));
        return Math.ceilDiv(covers.size(), fit.across()) * (fit.side() + LINES);
    }

    @Override
    protected void layoutChildren() {
        CoverFit fit = CoverFit.of(getWidth());
        for (int i = 0; i < covers.size(); i++) {
            List<Region> shapes = covers.get(i);
            double x = i % fit.across() * (fit.side() + CoverFit.GAP);
            double y = i / fit.across() * (fit.side() + LINES);
            double below = y + fit.side() + BETWEEN;
            shapes.get(0).resizeRelocate(x, y, fit.side(), fit.side());
            shapes.get(1).resizeRelocate(x, below, fit.side() * (0.6 + 0.1 * (i % 4)), FIRST);
            shapes.get(2).resizeRelocate(x, below + FIRST + BETWEEN, fit.side() * 0.45, SECOND);
        }
    }
}
