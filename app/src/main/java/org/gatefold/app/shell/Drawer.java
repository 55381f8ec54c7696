package org.gatefold.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gatefold.app.route.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The page, and at its right one panel at a time that comes and goes: beside it where the window is wide, over it where
 * it is not.
 */
final class Drawer extends StackPane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double WIDTH = 372;
    private static final double ENOUGH = 1_000;

    private final Node page;
    private final StackPane panel = new StackPane();
    private final ReadOnlyObjectWrapper<Optional<DrawerKind>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<DrawerKind, Supplier<Screen>> panels = new EnumMap<>(DrawerKind.class);
    private @Nullable Screen screen;
    private @Nullable Node before;

    Drawer(Node page) {
        this.page = page;
        panel.getStyleClass().add("drawer");
        panel.setMinWidth(WIDTH);
        panel.setMaxWidth(WIDTH);
        panel.setFocusTraversable(false);
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        getChildren().add(page);
        widthProperty().addListener((_, _, _) -> lay());
        panel.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
    }

    /** What it shows when this is opened. */
    void holds(DrawerKind kind, Supplier<Screen> made) {
        panels.put(kind, made);
    }

    ReadOnlyObjectProperty<Optional<DrawerKind>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Opens this in place of what is open, or closes it where it is open; the keyboard goes along. */
    void toggle(DrawerKind kind) {
        if (open.get().filter(kind::equals).isPresent()) {
            close();
        } else {
            show(kind);
            panel.requestFocus();
        }
    }

    /** Lets go of the panel, and gives the keyboard back to where it was. */
    void close() {
        Screen closing = screen;
        if (closing == null) {
            return;
        }
        boolean had = panel.isFocusWithin();
        screen = null;
        closing.close();
        panel.getChildren().clear();
        getChildren().remove(panel);
        open.set(Optional.empty());
        lay();
        if (had && before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    /** Shows what has this name, if there is such a thing. */
    void restore(String kept) {
        Stream.of(DrawerKind.values()).filter(kind -> kind.name().equals(kept)).forEach(this::show);
    }

    /** Opens this in place of what is open, and leaves the keyboard where it is. */
    void show(DrawerKind kind) {
        Supplier<Screen> made = panels.get(kind);
        if (made == null || open.get().filter(kind::equals).isPresent()) {
            return;
        }
        Node held = screen == null && getScene() != null ? getScene().getFocusOwner() : before;
        close();
        before = held;
        Screen opened = made.get();
        screen = opened;
        panel.getChildren().setAll(opened.node());
        panel.setAccessibleText(opened.title());
        getChildren().add(panel);
        open.set(Optional.of(kind));
        lay();
    }

    private void lay() {
        boolean beside = screen != null && getWidth() >= ENOUGH;
        StackPane.setMargin(page, beside ? new Insets(0, WIDTH, 0, 0) : Insets.EMPTY);
        panel.pseudoClassStateChanged(OVER, !beside);
    }
}
