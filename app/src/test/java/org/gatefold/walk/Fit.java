package org.gatefold.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gatefold.app.live.Progress;

/** Whether words have the room they need: none cut off, none over another. On the JavaFX thread. */
final class Fit {
    private static final double SLACK = 2.5;

    private Fit() {}

    /** Where in the tree something is cut off, and what. */
    record Fault(String path, String what) {}

    static List<Fault> faults(Parent root) {
        List<Fault> faults = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (Text text : Seen.texts(root)) {
            if (isInField(text) || text.getParent() instanceof TextFlow) {
                continue;
            }
            texts.add(text);
            if (text.getParent() instanceof Labeled labeled && isShortened(labeled, text)) {
                faults.add(new Fault(path(text), "cut short: “" + text.getText() + "” of " + Seen.name(labeled)));
            } else if (isCutOff(text)) {
                faults.add(new Fault(path(text), "cut off: " + Seen.name(text)));
            }
        }
        overlaps(texts, faults);
        return faults;
    }

    private static boolean isShortened(Labeled labeled, Text text) {
        String whole = labeled.getText();
        return whole != null && !whole.isBlank() && !squeezed(whole).equals(squeezed(text.getText()));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s_]+", "");
    }

    /** Beyond a side of the window or of what clips it; what is below is scrolled to. */
    private static boolean isCutOff(Text text) {
        Bounds whole = text.localToScene(text.getLayoutBounds());
        Bounds seen = Seen.place(text);
        return seen.getHeight() > 1 && seen.getWidth() > 0 && whole.getWidth() - seen.getWidth() > SLACK;
    }

    private static void overlaps(List<Text> texts, List<Fault> faults) {
        for (int i = 0; i < texts.size(); i++) {
            Bounds one = Seen.place(texts.get(i));
            for (int j = i + 1; j < texts.size() && one.getWidth() > SLACK; j++) {
                Bounds other = Seen.place(texts.get(j));
                double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
                double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
                if (wide > SLACK && high > SLACK + 1) {
                    faults.add(new Fault(
                            path(texts.get(i)) + "+" + path(texts.get(j)),
                            "one over the other: " + Seen.name(texts.get(i)) + " and " + Seen.name(texts.get(j))));
                }
            }
        }
    }

    /** What is not turned round in a window that runs from right to left, but for what never is. */
    static List<String> unturned(Parent root) {
        List<String> faults = new ArrayList<>();
        Set<Node> never = new HashSet<>();
        for (Node node : Seen.in(root)) {
            boolean may = never.contains(node.getParent())
                    || node.getStyleClass().contains("transport")
                    || node.getStyleClass().contains("seek-bar")
                    || node == root && node.getScene().getRoot() == root
                    || node.getStyleClass().contains("mark")
                    || node instanceof ImageView
                    || node instanceof Progress
                    || node instanceof TextInputControl;
            if (may) {
                if (node != root) {
                    never.add(node);
                }
            } else if (node.getEffectiveNodeOrientation() != javafx.geometry.NodeOrientation.RIGHT_TO_LEFT) {
                never.add(node);
                faults.add("not turned round: " + Seen.name(node));
            }
        }
        return faults;
    }

    private static boolean isInField(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        Node at = node;
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            path.insert(0, up.getChildrenUnmodifiable().indexOf(at) + "/");
            at = up;
        }
        return path.toString();
    }
}
