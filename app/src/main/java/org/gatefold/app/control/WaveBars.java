package org.gatefold.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Upright bars side by side, of the heights of a sound. They are drawn anew only when the width or the sound is another. */
final class WaveBars extends Region {
    private static final double STEP = 5;
    private static final double LEAST = 0.12;

    private final Path bars = new Path();
    private Optional<DoubleBinaryOperator> heights = Optional.empty();
    private double drawnWidth = -1;

    /** @param style the class by which a style sheet gives the bars their colour */
    WaveBars(String style) {
        setMouseTransparent(true);
        bars.getStyleClass().add(style);
        bars.setManaged(false);
        getChildren().add(bars);
    }

    /** What a bar's height is, from 0 to 1, given where it begins and ends, both from 0 to 1. */
    void heights(Optional<DoubleBinaryOperator> given) {
        heights = given;
        drawnWidth = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (drawnWidth != getWidth()) {
            drawnWidth = getWidth();
            bars.getElements().setAll(heights.map(this::elements).orElse(List.of()));
        }
    }

    private List<PathElement> elements(DoubleBinaryOperator height) {
        List<PathElement> elements = new ArrayList<>();
        int count = (int) Math.max(1, getWidth() / STEP);
        double middle = getHeight() / 2;
        for (int i = 0; i < count; i++) {
            double level = Math.max(LEAST, height.applyAsDouble(i / (double) count, (i + 1) / (double) count));
            double half = level * (getHeight() / 2 - 2);
            double x = i * STEP + STEP / 2;
            elements.add(new MoveTo(x, middle - half));
            elements.add(new LineTo(x, middle + half));
        }
        return elements;
    }
}
