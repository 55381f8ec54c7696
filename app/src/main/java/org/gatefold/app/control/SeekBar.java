package org.gatefold.app.control;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A thin bar from 0 to 1 that is clicked, dragged, or moved with the arrow keys; it tells where it was put once the
 * button is let go, or at every move when {@code live}. Where it is given a shape it shows that instead of a line, and
 * where it is told what its places are called it says the one below the mouse.
 */
public final class SeekBar extends Region {
    private static final double PAGE = 5;
    private static final double ABOVE = 3;

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
    private final Region track = new Region();
    private final Region fill = new Region();
    private final Region thumb = new Region();
    private final WaveBars rest = new WaveBars("seek-wave");
    private final WaveBars played = new WaveBars("seek-wave-played");
    private final Rectangle until = new Rectangle();
    private final Label bubble = Labels.of("", "seek-bubble");
    private final DoubleConsumer onSeek;
    private final boolean live;
    private final double keyStep;
    private boolean dragging;
    private double dragged;
    private Optional<DoubleFunction<String>> hint = Optional.empty();
    private Optional<DoubleFunction<String>> spoken = Optional.empty();

    public SeekBar(String name, double keyStep, boolean live, DoubleConsumer onSeek) {
        this.onSeek = onSeek;
        this.live = live;
        this.keyStep = keyStep;
        getStyleClass().add("seek-bar");
        // time and loudness run from left to right in every language
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        track.getStyleClass().add("seek-track");
        fill.getStyleClass().add("seek-fill");
        thumb.getStyleClass().add("seek-thumb");
        played.setClip(until);
        rest.setVisible(false);
        played.setVisible(false);
        bubble.setVisible(false);
        bubble.setManaged(false);
        bubble.setMouseTransparent(true);
        getChildren().addAll(track, fill, rest, played, thumb, bubble);
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
        setOnMouseMoved(this::hint);
        setOnMouseExited(_ -> bubble.setVisible(false));
        setOnKeyPressed(e -> {
            if (!e.isShortcutDown() && !e.isAltDown() && key(e.getCode())) {
                e.consume();
            }
        });
    }

    /** Says what a place is called, to the eye beside the mouse and to a screen reader. */
    public SeekBar telling(DoubleFunction<String> below, DoubleFunction<String> said) {
        hint = Optional.of(below);
        spoken = Optional.of(said);
        return this;
    }

    private boolean key(KeyCode code) {
        switch (code) {
            case LEFT, DOWN -> step(-keyStep);
            case RIGHT, UP -> step(keyStep);
            case PAGE_DOWN -> step(-keyStep * PAGE);
            case PAGE_UP -> step(keyStep * PAGE);
            case HOME -> step(-1);
            case END -> step(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> step(keyStep);
            case DECREMENT -> step(-keyStep);
            case BLOCK_INCREMENT -> step(keyStep * PAGE);
            case BLOCK_DECREMENT -> step(-keyStep * PAGE);
            default -> super.executeAccessibleAction(action, parameters);
        }
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
            case VALUE_STRING ->
                spoken.<Object>map(words -> words.apply(value.get()))
                        .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
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
        dragged = place(e);
        hint(e);
        if (live) {
            onSeek.accept(dragged);
        }
        requestLayout();
    }

    private double place(MouseEvent e) {
        return Math.clamp(e.getX() / Math.max(1, getWidth()), 0, 1);
    }

    /** What the place below the mouse is called, above it. */
    private void hint(MouseEvent e) {
        hint.ifPresent(words -> {
            bubble.setText(words.apply(place(e)));
            bubble.applyCss();
            bubble.autosize();
            double width = bubble.getWidth();
            double x = Math.clamp(e.getX() - width / 2, 0, Math.max(0, getWidth() - width));
            bubble.relocate(x, -bubble.getHeight() - ABOVE);
            bubble.setVisible(true);
        });
    }

    private void release(MouseEvent e) {
        if (dragging) {
            drag(e);
            dragging = false;
            bubble.setVisible(contains(e.getX(), e.getY()) && hint.isPresent());
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
