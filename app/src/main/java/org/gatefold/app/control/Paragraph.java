package org.gatefold.app.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A label whose text goes over as many lines as it needs, in every script. */
final class Paragraph extends Label {
    Paragraph(String text) {
        super(text);
        WordFlow.wrap(this);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
