package org.gatefold.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Text;

/** What of a window can be seen, and how a node is named in a report. On the JavaFX thread. */
final class Seen {
    private Seen() {}

    /** Every node that is shown, parents before their children. */
    static List<Node> in(Node root) {
        List<Node> all = new ArrayList<>();
        walk(root, all::add);
        return all;
    }

    private static void walk(Node node, Consumer<Node> found) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        found.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
        }
    }

    /** The texts that are drawn. */
    static List<Text> texts(Node root) {
        return in(root).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText() != null && !text.getText().isBlank() && !isIcon(text))
                .filter(text -> opacity(text) > 0.02)
                .toList();
    }

    /** How much of it is left by what stands around it. */
    static double opacity(Node node) {
        double all = 1;
        for (Node up = node; up != null; up = up.getParent()) {
            all *= up.getOpacity();
        }
        return all;
    }

    /** Where it is in the scene, as far as scroll panes and clips let it be seen. */
    static Bounds place(Node node) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up.getClip() != null) {
                place = common(place, up.localToScene(up.getClip().getBoundsInParent()));
            } else if (up instanceof ScrollPane) {
                place = common(place, up.localToScene(up.getLayoutBounds()));
            }
        }
        Bounds window = new BoundingBox(
                0, 0, node.getScene().getWidth(), node.getScene().getHeight());
        return common(place, window);
    }

    /** What it says on the screen or to a screen reader. */
    static String words(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken != null && !spoken.isBlank()) {
            return spoken;
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    /** Whether it is a piece of a control that stands for the whole to the keyboard. */
    static boolean isInner(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Control control && control.getSkin() instanceof SkinBase<?> && !isHolder(control)) {
                return true;
            }
        }
        return false;
    }

    /** Kind, style classes and words: enough to find it. */
    static String name(Node node) {
        Node parent = node.getParent();
        return node.getClass().getSimpleName()
                + node.getStyleClass()
                + (node.getId() == null ? "" : "#" + node.getId())
                + (words(node).isEmpty() ? "" : " “" + words(node) + "”")
                + (node instanceof Text text ? " “" + text.getText() + "”" : "")
                + (parent == null ? "" : " in " + parent.getClass().getSimpleName() + parent.getStyleClass());
    }

    private static boolean isHolder(Control control) {
        return control instanceof ScrollPane
                || control instanceof javafx.scene.control.ListView<?>
                || control instanceof javafx.scene.control.ListCell<?>
                || control instanceof javafx.scene.control.Cell<?>;
    }

    private static boolean isIcon(Text text) {
        return text.getClass().getName().contains("ikonli");
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}
