package org.gatefold.app.part;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/**
 * Covers in one row that fills the width: as many as there is room for, all of one size. What does not fit is left out, and
 * so cannot be reached by the keyboard either, until the row is {@link #unfold unfolded} into as many as it takes.
 */
public final class CoverRow extends Pane {
    /** The gap between covers, in logical pixels. */
    public static final double GAP = 18;

    private static final double LEAST = 150;
    private static final double BELOW = 20;

    private final List<AlbumCard> cards;
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private boolean unfolded;

    public CoverRow(List<AlbumCard> cards) {
        this.cards = List.copyOf(cards);
        getStyleClass().add("cover-row");
        getChildren().setAll(cards);
    }

    /** Whether there are more covers than one row has room for. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Shows all covers, or one row of them. */
    public void unfold(boolean wanted) {
        unfolded = wanted;
        requestLayout();
    }

    /** How many covers of the least size fit side by side into {@code width}; at least one. */
    static int across(double width) {
        return Math.max(1, (int) Math.floor((width + GAP) / (LEAST + GAP)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6 * (LEAST + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? computePrefWidth(-1) : width;
        int rows = unfolded ? (cards.size() + across(wide) - 1) / across(wide) : Math.min(1, cards.size());
        return rows == 0 ? 0 : rows * (side(wide) + words()) + (rows - 1) * BELOW;
    }

    @Override
    protected void layoutChildren() {
        int across = across(getWidth());
        double side = side(getWidth());
        double high = side + words();
        double pitch = across > 1 ? (getWidth() - side) / (across - 1) : 0;
        for (int i = 0; i < cards.size(); i++) {
            AlbumCard card = cards.get(i);
            card.setVisible(unfolded || i < across);
            card.size(side);
            card.resizeRelocate(Math.round(i % across * pitch), i / across * (high + BELOW), side, high);
        }
        more.set(cards.size() > across);
    }

    private static double side(double width) {
        int across = across(width);
        return Math.floor((width - GAP * (across - 1)) / across);
    }

    /** The height of what stands below a cover. */
    private double words() {
        return cards.stream().mapToDouble(AlbumCard::wordsHeight).max().orElse(0);
    }
}
