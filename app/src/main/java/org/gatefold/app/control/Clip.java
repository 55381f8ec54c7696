package org.gatefold.app.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** Cuts off what hangs over the edge of a region. */
final class Clip {
    private Clip() {}

    static void toBounds(Region region) {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(region.widthProperty());
        edge.heightProperty().bind(region.heightProperty());
        region.setClip(edge);
    }
}
