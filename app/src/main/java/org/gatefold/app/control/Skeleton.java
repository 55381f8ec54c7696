package org.gatefold.app.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Quiet shapes where something will be: rows, covers, cards or lines. They breathe slowly, or stand still where the
 * listener wants little movement, and are passed over by the mouse, the keyboard and screen readers.
 */
public final class Skeleton extends StackPane {
    private static final Duration BREATH = Duration.millis(900);
    private static final double ROW = 38;

    private final FadeTransition breath = new FadeTransition(BREATH, this);

    private Skeleton(Node shapes) {
        super(shapes);
        getStyleClass().add("skeleton");
        setAlignment(Pos.TOP_LEFT);
        setMouseTransparent(true);
        setFocusTraversable(false);
        breath.setFromValue(1);
        breath.setToValue(0.55);
        breath.setAutoReverse(true);
        breath.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(this::breathe);
    }

    /** Lines of text, for a page of which nothing more is known. */
    public static Skeleton lines() {
        return new Skeleton(column(14, bar(0.35, 22), bar(0.9, 13), bar(0.8, 13), bar(0.85, 13), bar(0.5, 13)));
    }

    /** So many rows of a list, each a cover and two lines. */
    public static Skeleton rows(int count) {
        VBox rows = new VBox(14);
        rows.setPadding(new Insets(7, 0, 7, 0));
        IntStream.range(0, count).forEach(i -> {
            HBox row = new HBox(12, block(ROW, ROW, "skeleton-cover"), words(i));
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        });
        return new Skeleton(rows);
    }

    /** So many covers with their names, laid out as a grid is. */
    public static Skeleton covers(int count) {
        return new Skeleton(new SkeletonCovers(IntStream.range(0, count)
                .mapToObj(_ -> List.of(shape("skeleton-cover"), shape("skeleton-bar"), shape("skeleton-bar")))
                .toList()));
    }

    /** So many cards under each other. */
    public static Skeleton cards(int count) {
        VBox cards = new VBox(14);
        IntStream.range(0, count).forEach(i -> {
            Region card = shape("skeleton-card");
            card.setMinHeight(96);
            card.setMaxWidth(Double.MAX_VALUE);
            cards.getChildren().add(card);
        });
        return new Skeleton(cards);
    }

    private static VBox words(int row) {
        VBox words = column(7, bar(0.25 + 0.05 * (row % 5), 12), bar(0.16 + 0.04 * (row % 3), 10));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static VBox column(double gap, Bar... bars) {
        VBox column = new VBox(gap);
        column.setFillWidth(true);
        for (Bar bar : bars) {
            Region shape = shape("skeleton-bar");
            shape.setMinHeight(bar.height());
            shape.setMinWidth(0);
            shape.setPrefWidth(0);
            shape.maxWidthProperty().bind(column.widthProperty().multiply(bar.part()));
            shape.minWidthProperty().bind(shape.maxWidthProperty());
            column.getChildren().add(shape);
        }
        column.setMinWidth(0);
        column.setPrefWidth(240);
        return column;
    }

    /** A line that takes this part of the width. */
    private record Bar(double part, double height) {}

    private static Bar bar(double part, double height) {
        return new Bar(part, height);
    }

    private static Region block(double width, double height, String style) {
        Region block = shape(style);
        block.setMinSize(width, height);
        block.setMaxSize(width, height);
        return block;
    }

    private static Region shape(String style) {
        Region shape = new Region();
        shape.getStyleClass().addAll(List.of("skeleton-shape", style));
        return shape;
    }

    /** Whether it moves just now. */
    boolean isBreathing() {
        return breath.getStatus() == Animation.Status.RUNNING;
    }

    private void breathe(Scene scene) {
        if (scene == null || scene.getPreferences().isReducedMotion()) {
            breath.stop();
            setOpacity(1);
        } else {
            breath.playFromStart();
        }
    }
}
