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
        press(what, fits, 1);
    }

    /** Twice as fast as the toolkit takes events. */
    public void clickTwice(String text) throws Exception {
        press("“" + text + "”", Fx.text(text), 2);
    }

    /** Scrolls it into sight, and presses once it lies still inside the window: what moves away is aimed at anew. */
    private void press(String what, Predicate<Node> fits, int times) throws Exception {
        Aim aim = new Aim(fits);
        boolean pressed = false;
        while (!pressed) {
            Fx.until(what + " lies still in the window and can be pressed", aim::holds);
            pressed = Fx.call(() -> aim.holds() && aim.press(times));
        }
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

    /** Where the mouse is to go, followed from look to look. */
    private final class Aim {
        private final Predicate<Node> fits;
        private Point2D last = Point2D.ZERO;

        Aim(Predicate<Node> fits) {
            this.fits = fits;
        }

        /** Whether it is where it was at the last look, and in the window. */
        boolean holds() {
            Optional<Node> node = find(fits).filter(n -> !n.isDisabled());
            node.ifPresent(Hands::show);
            scene.getRoot().layout();
            Point2D now = node.map(n -> n.localToScreen(n.getBoundsInLocal()))
                    .map(seen -> new Point2D(seen.getCenterX(), seen.getCenterY()))
                    .orElse(Point2D.ZERO);
            boolean still = node.isPresent() && now.equals(last) && inTheWindow(now);
            last = now;
            return still;
        }

        boolean press(int times) {
            robot.mouseMove(last);
            for (int i = 0; i < times; i++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return true;
        }

        private boolean inTheWindow(Point2D at) {
            Bounds window = scene.getRoot().localToScreen(scene.getRoot().getBoundsInLocal());
            return window != null && window.contains(at);
        }
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
