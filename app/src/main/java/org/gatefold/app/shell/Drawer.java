package org.gatefold.app.shell;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gatefold.app.route.Screen;
import org.jspecify.annotations.Nullable;

/** The page, and at its right a panel that comes and goes: beside it where the window is wide, over it where it is not. */
final class Drawer extends StackPane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double WIDTH = 372;
    private static final double ENOUGH = 1_000;

    private final Node page;
    private final StackPane panel = new StackPane();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Supplier<Screen> panels = () -> {
        throw new IllegalStateException("no panel yet");
    };
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

    /** What it shows when it is opened. */
    void holds(Supplier<Screen> made) {
        panels = made;
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    void toggle() {
        if (screen == null) {
            open();
        } else {
            close();
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
        open.set(false);
        lay();
        if (had && before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    private void open() {
        before = getScene() == null ? null : getScene().getFocusOwner();
        Screen opened = panels.get();
        screen = opened;
        panel.getChildren().setAll(opened.node());
        panel.setAccessibleText(opened.title());
        getChildren().add(panel);
        open.set(true);
        lay();
        panel.requestFocus();
    }

    private void lay() {
        boolean beside = screen != null && getWidth() >= ENOUGH;
        StackPane.setMargin(page, beside ? new Insets(0, WIDTH, 0, 0) : Insets.EMPTY);
        panel.pseudoClassStateChanged(OVER, !beside);
    }
}
