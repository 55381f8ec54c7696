package org.gatefold.gallery;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Holds one node at a size of its own: the Headless platform's screen ends at 1000 × 1000, and a window with it. */
public final class Desktop extends Region {
    private double wide = 1000;
    private double high = 640;

    public void lay(Node node) {
        getChildren().setAll(node);
    }

    public void size(double width, double height) {
        wide = width;
        high = height;
        requestLayout();
    }

    public WritableImage picture() {
        applyCss();
        layout();
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, wide, high));
        return snapshot(whole, null);
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            child.resizeRelocate(0, 0, wide, high);
        }
    }
}
