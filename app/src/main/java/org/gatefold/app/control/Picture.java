package org.gatefold.app.control;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A picture with round corners that fills its box, cropping what is over, or fits in it; a quiet icon stands in until it is there. */
public final class Picture extends Region {
    private final ImageView view = new ImageView();
    private final Rectangle clip = new Rectangle();
    private final Node placeholder;
    private final boolean fill;

    public Picture(double radius, boolean fill, Node placeholder) {
        this.fill = fill;
        this.placeholder = placeholder;
        getStyleClass().add("picture");
        clip.setArcWidth(radius * 2);
        clip.setArcHeight(radius * 2);
        setClip(clip);
        view.setSmooth(true);
        getChildren().addAll(placeholder, view);
    }

    /** A square of this size. */
    public Picture square(double size) {
        return sized(size, size);
    }

    public Picture sized(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        return this;
    }

    public void show(@Nullable Image image) {
        view.setImage(image);
        placeholder.setVisible(image == null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        placeholder.autosize();
        placeholder.relocate((width - placeholder.prefWidth(-1)) / 2, (height - placeholder.prefHeight(-1)) / 2);
        Image image = view.getImage();
        if (image == null || image.getWidth() <= 0 || width <= 0 || height <= 0) {
            return;
        }
        if (fill) {
            view.setViewport(crop(image, width / height));
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate(0, 0);
        } else {
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            view.setFitWidth(image.getWidth() * scale);
            view.setFitHeight(image.getHeight() * scale);
            view.relocate((width - image.getWidth() * scale) / 2, (height - image.getHeight() * scale) / 2);
        }
    }

    private static Rectangle2D crop(Image image, double ratio) {
        double width = Math.min(image.getWidth(), image.getHeight() * ratio);
        double height = Math.min(image.getHeight(), image.getWidth() / ratio);
        return new Rectangle2D((image.getWidth() - width) / 2, (image.getHeight() - height) / 2, width, height);
    }
}
