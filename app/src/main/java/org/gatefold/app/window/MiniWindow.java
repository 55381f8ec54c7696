package org.gatefold.app.window;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A small window that takes the place of the large one while it is open. Where it stands and whether it stays above
 * others are told as words to be kept. On the JavaFX thread.
 */
public final class MiniWindow implements AutoCloseable {
    private final BooleanProperty above = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private @Nullable Stage small;
    private @Nullable Stage large;

    /** Whether it stays above other windows. */
    public BooleanProperty aboveProperty() {
        return above;
    }

    /** Where it was last, as {@link #restore} takes it; empty while nobody knows. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Where it is to stand the next time it opens; words that make no sense count as nowhere. */
    public void restore(String kept) {
        place.set(kept);
    }

    public boolean isOpen() {
        return small != null;
    }

    /** Shows the scene in place of the window; asked to close, the system's way too, it calls {@code back}. */
    public void open(Stage instead, Scene scene, String title, Runnable back) {
        Stage stage = new Stage();
        stage.setTitle(title);
        stage.getIcons().setAll(instead.getIcons());
        stage.setScene(scene);
        stage.setResizable(false);
        stage.setAlwaysOnTop(above.get());
        above.addListener((_, _, is) -> stage.setAlwaysOnTop(is));
        stage.setOnCloseRequest(e -> {
            e.consume();
            back.run();
        });
        found(scene).ifPresent(at -> {
            stage.setX(at.getMinX());
            stage.setY(at.getMinY());
        });
        small = stage;
        large = instead;
        stage.show();
        instead.hide();
    }

    /** Brings the large window back. */
    @Override
    public void close() {
        Stage closing = small;
        Stage coming = large;
        small = null;
        large = null;
        if (closing != null && coming != null) {
            place.set(Math.round(closing.getX()) + "," + Math.round(closing.getY()));
            coming.show();
            coming.toFront();
            closing.hide();
        }
    }

    private Optional<Rectangle2D> found(Scene scene) {
        String[] words = place.get().split(",", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        try {
            Rectangle2D wanted = new Rectangle2D(
                    Integer.parseInt(words[0]), Integer.parseInt(words[1]), scene.getWidth(), scene.getHeight());
            List<Rectangle2D> screens =
                    Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
            return new WindowPlace(wanted, false).on(screens).map(WindowPlace::bounds);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
