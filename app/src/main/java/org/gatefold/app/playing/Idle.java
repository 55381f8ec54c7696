package org.gatefold.app.playing;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Takes the pointer and the controls away while nobody touches anything, and brings them back at the first touch. */
final class Idle implements AutoCloseable {
    private static final Duration PATIENCE = Duration.seconds(3);
    private static final Duration FADE = Duration.millis(260);

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Node around;
    private final List<Node> controls;
    private final ObservableValue<Boolean> calm;
    private boolean away;

    /** @param calm whether things are to change without moving */
    Idle(Node around, List<Node> controls, ObservableValue<Boolean> calm) {
        this.around = around;
        this.controls = List.copyOf(controls);
        this.calm = calm;
        around.addEventFilter(MouseEvent.ANY, this::touched);
        around.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
        patience.setOnFinished(_ -> show(false));
        patience.playFromStart();
    }

    /** Brings them back, as a touch does. */
    void touch() {
        show(true);
        patience.playFromStart();
    }

    @Override
    public void close() {
        patience.stop();
        around.setCursor(Cursor.DEFAULT);
    }

    private void touched(InputEvent e) {
        if (e.getEventType() != MouseEvent.MOUSE_EXITED && e.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
            touch();
        }
    }

    private void show(boolean seen) {
        if (away != seen) {
            return;
        }
        away = !seen;
        around.setCursor(seen ? Cursor.DEFAULT : Cursor.NONE);
        controls.forEach(node -> fade(node, seen ? 1 : 0));
    }

    private void fade(Node node, double to) {
        if (calm.getValue()) {
            node.setOpacity(to);
        } else {
            FadeTransition fade = new FadeTransition(FADE, node);
            fade.setToValue(to);
            fade.play();
        }
    }
}
