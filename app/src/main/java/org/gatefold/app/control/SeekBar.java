package org.gatefold.app.control;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A thin bar from 0 to 1 that is clicked, dragged, or moved with the arrow keys; it tells where it was put once the
 * button is let go, or at every move when {@code live}. Where it is given a shape it shows that instead of a line.
 */
public final class SeekBar extends Region {
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region thumb = new Region();
    private final WaveBars rest = new WaveBars("seek-wave");
    private final WaveBars played = new WaveBars("seek-wave-played");
    private final Rectangle until = new Rectangle();
    private final DoubleConsumer onSeek;
    private final boolean live;
    private final double keyStep;
    private boolean dragging;
    private double dragged;

    public SeekBar(String name, double keyStep, boolean live, DoubleConsumer onSeek) {
        this.onSeek = onSeek;
        this.live = live;
        this.keyStep = keyStep;
        getStyleClass().add("seek-bar");
        track.getStyleClass().add("seek-track");
        fill.getStyleClass().add("seek-fill");
        thumb.getStyleClass().add("seek-thumb");
        played.setClip(until);
        rest.setVisible(false);
        played.setVisible(false);
        getChildren().addAll(track, fill, rest, played, thumb);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        value.addListener(_ -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(e -> {
            switch (e.getCode()) {
                case LEFT, DOWN -> step(-keyStep);
                case RIGHT, UP -> step(keyStep);
                case HOME -> step(-1);
                default -> {
                    return;
                }
            }
            e.consume();
        });
    }

    /** Where it stands; setting it does not tell. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** Shows bars of these heights, each asked for by where it begins and ends; none: a plain line. */
    public void shape(Optional<DoubleBinaryOperator> heights) {
        rest.heights(heights);
        played.heights(heights);
        rest.setVisible(heights.isPresent());
        played.setVisible(heights.isPresent());
        track.setVisible(heights.isEmpty());
        fill.setVisible(heights.isEmpty());
        requestLayout();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> value.get();
            case MIN_VALUE -> 0d;
            case MAX_VALUE -> 1d;
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double computePrefHeight(double width) {
        return 22;
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        double at = getWidth() * Math.clamp(dragging ? dragged : value.get(), 0, 1);
        track.resizeRelocate(0, middle - 2, getWidth(), 4);
        fill.resizeRelocate(0, middle - 2, at, 4);
        thumb.resizeRelocate(at - 6, middle - 6, 12, 12);
        rest.resizeRelocate(0, 0, getWidth(), getHeight());
        played.resizeRelocate(0, 0, getWidth(), getHeight());
        until.setWidth(at);
        until.setHeight(getHeight());
    }

    private void drag(MouseEvent e) {
        dragging = true;
        dragged = Math.clamp(e.getX() / Math.max(1, getWidth()), 0, 1);
        if (live) {
            onSeek.accept(dragged);
        }
        requestLayout();
    }

    private void release(MouseEvent e) {
        if (dragging) {
            drag(e);
            dragging = false;
            value.set(dragged);
            if (!live) {
                onSeek.accept(dragged);
            }
        }
    }

    private void step(double by) {
        double to = Math.clamp(value.get() + by, 0, 1);
        value.set(to);
        onSeek.accept(to);
    }
}
