package org.gatefold.app.pictures;

import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.library.AlbumPicture;
import org.jspecify.annotations.Nullable;

/**
 * One picture as large as there is room for, and larger: wheel and double click zoom to where the mouse points, a drag
 * moves it. It is decoded no larger than it is seen, and anew when it is seen larger.
 */
final class PictureStage extends Region {
    private static final double STEP = 1.25;
    private static final double LARGEST = 8;
    private static final double CLOSER = 2.5;
    private static final int SMALLEST_DECODED = 512;
    private static final int LARGEST_DECODED = 4096;

    /** Gives the picture fitted within a square of so many pixels to {@link #decoded}. */
    private IntFunction<Ticket> load = _ -> new Ticket();

    private final ImageView view = new ImageView();
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private AlbumPicture.Size size = AlbumPicture.Size.UNKNOWN;
    private int asked;
    private double left;
    private double up;
    private Point2D grabbed = Point2D.ZERO;
    private @Nullable Ticket ticket;

    PictureStage() {
        getStyleClass().add("picture-stage");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT); // a picture has no way of reading
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        getChildren().add(view);
        setOnScroll(this::scrolled);
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
                zoomTo(isZoomed() ? 1 : CLOSER, new Point2D(e.getX(), e.getY()));
            }
        });
        setOnMousePressed(e -> {
            requestFocus();
            grabbed = new Point2D(e.getX(), e.getY());
        });
        setOnMouseDragged(this::dragged);
        zoom.addListener(_ -> setCursor(isZoomed() ? Cursor.MOVE : Cursor.DEFAULT));
    }

    /** How much larger than fitted; 1 is all of it. */
    ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    boolean isZoomed() {
        return zoom.get() > 1;
    }

    /** Shows nothing until the first answer of {@code loads} comes to {@link #decoded}. */
    void show(AlbumPicture.Size known, IntFunction<Ticket> loads) {
        drop();
        size = known;
        load = loads;
        asked = 0;
        view.setImage(null);
        left = 0;
        up = 0;
        zoom.set(1);
        requestLayout();
    }

    void decoded(Image image) {
        view.setImage(image);
        requestLayout();
    }

    void closer() {
        zoomTo(zoom.get() * STEP, middle());
    }

    void farther() {
        zoomTo(zoom.get() / STEP, middle());
    }

    void fit() {
        zoomTo(1, middle());
    }

    /** Moves what is seen, in parts of the room there is. */
    void move(double right, double down) {
        left += right * getWidth();
        up += down * getHeight();
        requestLayout();
    }

    /** Takes no more answers. */
    void drop() {
        if (ticket != null) {
            ticket.close();
            ticket = null;
        }
    }

    private Point2D middle() {
        return new Point2D(getWidth() / 2, getHeight() / 2);
    }

    /** The point stays where it is. */
    private void zoomTo(double wanted, Point2D at) {
        double now = Math.clamp(wanted, 1, LARGEST);
        now = now < 1.01 ? 1 : now;
        double more = now / zoom.get();
        left = (left + at.getX() - getWidth() / 2) * more - (at.getX() - getWidth() / 2);
        up = (up + at.getY() - getHeight() / 2) * more - (at.getY() - getHeight() / 2);
        zoom.set(now);
        requestLayout();
    }

    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() != 0) {
            zoomTo(zoom.get() * (e.getDeltaY() > 0 ? STEP : 1 / STEP), new Point2D(e.getX(), e.getY()));
        }
        e.consume();
    }

    private void dragged(MouseEvent e) {
        left += grabbed.getX() - e.getX();
        up += grabbed.getY() - e.getY();
        grabbed = new Point2D(e.getX(), e.getY());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        ask();
        Image image = view.getImage();
        if (image == null || image.getWidth() <= 0 || image.getHeight() <= 0) {
            return;
        }
        double fitted = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double wide = image.getWidth() * fitted * zoom.get();
        double high = image.getHeight() * fitted * zoom.get();
        left = within(left, wide - getWidth());
        up = within(up, high - getHeight());
        view.setFitWidth(wide);
        view.setFitHeight(high);
        view.relocate((getWidth() - wide) / 2 - left, (getHeight() - high) / 2 - up);
    }

    /** What is over the edge can be looked at, and no more. */
    private static double within(double moved, double over) {
        double most = Math.max(0, over / 2);
        return Math.clamp(moved, -most, most);
    }

    /** Of a small picture no more is asked for than there is of it. */
    private void ask() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : Math.max(1, window.getOutputScaleX());
        double seen = Math.max(getWidth(), getHeight()) * zoom.get() * scale;
        int wanted = SMALLEST_DECODED;
        while (wanted < seen && wanted < LARGEST_DECODED) {
            wanted *= 2;
        }
        int there = Math.max(size.width(), size.height());
        int pixels = there > 0 ? Math.min(wanted, there) : wanted;
        if (pixels > asked) {
            asked = pixels;
            drop();
            ticket = load.apply(pixels);
        }
    }
}
