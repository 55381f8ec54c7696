package org.gatefold.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Toasts;

/**
 * Toasts over the foot of the page; each goes by itself, stays while the mouse or the focus is on it, and the last three
 * are shown.
 */
final class ToastLayer extends VBox implements Toasts {
    private static final int SHOWN = 3;
    /** Long enough to read a sentence. */
    private static final Duration TOLD = Duration.seconds(6);
    /** Long enough to reach what is offered without a mouse (WCAG 2.2.1 asks for twenty seconds). */
    private static final Duration OFFERED = Duration.seconds(20);

    ToastLayer() {
        getStyleClass().add("toast-layer");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMouseTransparent(false);
    }

    @Override
    public void tell(String sentence) {
        add(new HBox(Labels.paragraph(sentence)), sentence, TOLD);
    }

    @Override
    public void offer(String sentence, String act, Runnable action) {
        HBox toast = new HBox(14, Labels.paragraph(sentence));
        toast.getChildren().add(Buttons.link(act, () -> {
            getChildren().remove(toast);
            action.run();
        }));
        add(toast, sentence, OFFERED);
    }

    private void add(HBox toast, String sentence, Duration stay) {
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(sentence);
        getChildren().add(toast);
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (getChildren().size() > SHOWN) {
            getChildren().removeFirst();
        }
        PauseTransition end = new PauseTransition(stay);
        end.setOnFinished(_ -> getChildren().remove((Node) toast));
        Runnable held = () -> {
            if (toast.isHover() || toast.isFocusWithin()) {
                end.stop();
            } else {
                end.playFromStart();
            }
        };
        toast.hoverProperty().subscribe(held);
        toast.focusWithinProperty().subscribe(held);
        held.run();
    }
}
