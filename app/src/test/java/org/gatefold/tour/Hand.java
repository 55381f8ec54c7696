package org.gatefold.tour;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** The hand on mouse and keyboard: every act waits until what it needs is on the screen, for a bounded time. */
final class Hand {
    private static final long PATIENCE = 20_000;

    private final Stage stage;
    private Robot robot;

    Hand(Stage stage) {
        this.stage = stage;
    }

    /** Does one act and answers with what was seen. Not on the JavaFX thread. */
    String act(JsonObject order) throws Exception {
        String find = text(order, "find");
        String with = text(order, "text");
        long patience = order.has("ms") ? order.get("ms").getAsLong() : PATIENCE;
        return switch (order.get("do").getAsString()) {
            case "wait" -> seen(awaitNode(find, with, patience));
            case "gone" -> awaitGone(find, with, patience);
            case "click" -> click(find, with, patience, 1);
            case "double" -> click(find, with, patience, 2);
            case "type" -> onFx(() -> type(with));
            case "key" -> onFx(() -> press(KeyCode.valueOf(order.get("key").getAsString()), order.has("shortcut")));
            case "size" ->
                onFx(() -> size(
                        order.get("width").getAsDouble(), order.get("height").getAsDouble()));
            case "texts" ->
                onFx(() -> Looking.all(stage.getScene().getRoot(), find).stream()
                        .map(Looking::words)
                        .collect(Collectors.joining("\n")));
            case "shots" -> shots(order.get("file").getAsString());
            case "quit" ->
                onFx(() -> {
                    Platform.exit();
                    return "";
                });
            default -> throw new IllegalArgumentException("no such act: " + order);
        };
    }

    private static String text(JsonObject order, String name) {
        return order.has(name) ? order.get(name).getAsString() : "";
    }

    private Node awaitNode(String find, String with, long patience) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        while (true) {
            List<Node> found = onFx(() -> Looking.seen(stage.getScene().getRoot(), find, with));
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            if (System.nanoTime() > end) {
                String there = onFx(() -> Looking.screen(stage.getScene().getRoot()));
                throw new AssertionError(
                        "There is no " + find + " with “" + with + "” on the screen. There is: " + there);
            }
            nextPulse();
        }
    }

    private String awaitGone(String find, String with, long patience) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        while (!onFx(() -> Looking.seen(stage.getScene().getRoot(), find, with)).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(find + " with “" + with + "” is still on the screen.");
            }
            nextPulse();
        }
        return "";
    }

    private String seen(Node node) throws Exception {
        return onFx(() -> Looking.words(node));
    }

    /** Presses once the thing can be pressed and lies still inside the window; what moves away, or is replaced, is aimed at anew. */
    private String click(String find, String with, long patience, int times) throws Exception {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        Point2D last = Point2D.ZERO;
        while (true) {
            awaitNode(find, with, patience);
            Point2D before = last;
            last = onFx(() -> aim(find, with));
            if (before.equals(last) && onFx(() -> pressStill(find, with, before, times))) {
                return "";
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(find + " with “" + with + "” never lies still inside the window.");
            }
            nextPulse();
        }
    }

    /** The middle of the thing, scrolled into view; zero where that is outside the window, or while it cannot be pressed. */
    private Point2D aim(String find, String with) {
        Parent root = stage.getScene().getRoot();
        return Looking.seen(root, find, with).stream()
                .findFirst()
                .filter(node -> !node.isDisabled())
                .map(node -> {
                    reveal(node);
                    root.layout();
                    return node.localToScreen(node.getBoundsInLocal());
                })
                .map(seen -> new Point2D(seen.getCenterX(), seen.getCenterY()))
                .filter(root.localToScreen(root.getBoundsInLocal())::contains)
                .orElse(Point2D.ZERO);
    }

    private boolean pressStill(String find, String with, Point2D there, int times) {
        if (there.equals(Point2D.ZERO) || !there.equals(aim(find, with))) {
            return false;
        }
        hand().mouseMove(there);
        for (int i = 0; i < times; i++) {
            hand().mouseClick(MouseButton.PRIMARY);
        }
        return true;
    }

    /** Scrolls whatever holds the node until it is in view, as a wheel would. */
    private static void reveal(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double room = pane.getContent().getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                if (room > 0) {
                    double wanted = at.getCenterY() - pane.getViewportBounds().getHeight() / 2;
                    pane.setVvalue(Math.clamp(wanted / room, 0, 1));
                }
                pane.layout();
            }
        }
    }

    private String type(String words) {
        Node owner = stage.getScene().getFocusOwner();
        if (owner == null) {
            throw new AssertionError("Nothing has the focus to type into.");
        }
        words.chars().forEach(c -> {
            String letter = String.valueOf((char) c);
            owner.fireEvent(
                    new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
            owner.fireEvent(
                    new KeyEvent(KeyEvent.KEY_RELEASED, "", letter, KeyCode.UNDEFINED, false, false, false, false));
        });
        return words;
    }

    private String press(KeyCode key, boolean shortcut) {
        if (shortcut) {
            hand().keyPress(KeyCode.CONTROL);
        }
        hand().keyType(key);
        if (shortcut) {
            hand().keyRelease(KeyCode.CONTROL);
        }
        return key.getName();
    }

    private String size(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
        return "";
    }

    /** Two pictures of the window: name-dark.png and name-light.png. */
    private String shots(String name) throws Exception {
        nextPulse();
        for (String look : List.of("dark", "light")) {
            onFx(() -> {
                wear(look);
                return "";
            });
            nextPulse();
            nextPulse();
            onFx(() -> save(new File(name + "-" + look + ".png")));
        }
        onFx(() -> {
            wear("dark");
            return "";
        });
        return name;
    }

    private void wear(String look) {
        Scene scene = stage.getScene();
        Application.setUserAgentStylesheet(
                look.equals("dark")
                        ? new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet()
                        : new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(scene.getStylesheets().stream()
                        .map(sheet -> sheet.replaceAll("tokens-(dark|light)", "tokens-" + look))
                        .toList());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private String save(File file) throws IOException {
        ImageIO.write(SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null), "png", file);
        return file.getName();
    }

    private Robot hand() {
        if (robot == null) {
            robot = new Robot();
        }
        return robot;
    }

    /** Lets the program draw once, so that what was asked for has happened. */
    private static void nextPulse() throws Exception {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new javafx.animation.AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > 1) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        drawn.get(30, TimeUnit.SECONDS);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("The window does not answer.", e);
        }
    }
}
