package org.gatefold.app.looks;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/** Uses a scene as a person does: real mouse and key events through the toolkit, at what can be seen. */
public final class Hands {
    private static final int MOST_TABS = 120;

    private final Scene scene;
    private final Robot robot;

    public Hands(Scene scene) throws Exception {
        this.scene = scene;
        robot = Fx.call(Robot::new);
    }

    /** Waits until something with exactly this text can be pressed, and clicks on it. */
    public void click(String text) throws Exception {
        click("“" + text + "”", Fx.text(text));
    }

    public void click(String what, Predicate<Node> fits) throws Exception {
        aimAt(what, fits);
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
    }

    /** Twice as fast as the toolkit takes events. */
    public void clickTwice(String text) throws Exception {
        aimAt("“" + text + "”", Fx.text(text));
        Fx.run(() -> {
            robot.mouseClick(MouseButton.PRIMARY);
            robot.mouseClick(MouseButton.PRIMARY);
        });
    }

    /** Puts the mouse on it, scrolled into sight if need be. */
    private void aimAt(String what, Predicate<Node> fits) throws Exception {
        Fx.until(
                what + " can be pressed",
                () -> find(fits).filter(n -> !n.isDisabled()).isPresent());
        Fx.run(() -> show(find(fits).orElseThrow()));
        Fx.frames(3);
        Fx.run(() -> {
            Node node = find(fits).orElseThrow(() -> new AssertionError(what + " went away under the mouse"));
            Bounds seen = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(new Point2D(seen.getCenterX(), seen.getCenterY()));
        });
    }

    public void key(KeyCode code) throws Exception {
        Fx.run(() -> robot.keyType(code));
        Fx.frames(1);
    }

    /** Goes on with Tab until it has the keyboard. */
    public void tabTo(String what, Predicate<Node> fits) throws Exception {
        Fx.until(
                what + " can be reached",
                () -> find(fits).filter(n -> !n.isDisabled()).isPresent());
        for (int i = 0; i < MOST_TABS; i++) {
            if (Fx.call(() ->
                    Optional.ofNullable(scene.getFocusOwner()).filter(fits).isPresent())) {
                return;
            }
            key(KeyCode.TAB);
        }
        throw new AssertionError(what + " cannot be reached with Tab");
    }

    public void waitFor(String text) throws Exception {
        Fx.until("“" + text + "”", () -> find(Fx.text(text)).isPresent());
    }

    public Optional<Node> find(Predicate<Node> fits) {
        return Fx.find(scene.getRoot(), fits);
    }

    private static void show(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds in = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double over = pane.getContent().getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                if (over > 0) {
                    pane.setVvalue(Math.clamp(
                            (in.getCenterY() - pane.getViewportBounds().getHeight() / 2) / over, 0, 1));
                }
                return;
            }
        }
    }
}
