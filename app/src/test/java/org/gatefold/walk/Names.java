package org.gatefold.walk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;

/** Whether what can be used tells a screen reader what it is called, what it is, and how it stands. On the JavaFX thread. */
final class Names {
    private Names() {}

    static List<String> faults(Node root) {
        List<String> faults = new ArrayList<>();
        List<Node> all = Seen.in(root);
        List<Node> labelled = all.stream()
                .filter(n -> n instanceof Label label && label.getLabelFor() != null)
                .map(n -> ((Label) n).getLabelFor())
                .toList();
        for (Node node : all) {
            if (isUsed(node) && !Seen.isInner(node) && (node.isFocusTraversable() || !isReachedOtherwise(node))) {
                if (Seen.words(node).isBlank() && !labelled.contains(node)) {
                    faults.add("no name: " + Seen.name(node));
                }
                AccessibleRole role = node.getAccessibleRole();
                if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
                    faults.add("no role: " + Seen.name(node));
                }
                if ((node instanceof Slider || role == AccessibleRole.SLIDER)
                        && value(node).isBlank()) {
                    faults.add("no value: " + Seen.name(node));
                }
                if (!node.isFocusTraversable()) {
                    faults.add("not for the keyboard: " + Seen.name(node));
                }
            }
        }
        return faults;
    }

    private static String value(Node node) {
        Object spoken = node.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING);
        Object value = spoken == null ? node.queryAccessibleAttribute(AccessibleAttribute.VALUE) : spoken;
        return value == null ? "" : value.toString();
    }

    private static boolean isUsed(Node node) {
        boolean holds = node instanceof ScrollPane || node instanceof Cell<?> || isPageHost(node);
        return !holds && (node.isFocusTraversable() || node instanceof ButtonBase || node.getOnMouseClicked() != null);
    }

    /** Rows of lists, lines of lyrics, and doubles of what the keyboard reaches beside them. */
    private static boolean isReachedOtherwise(Node node) {
        if (node.isDisabled()) {
            return true;
        }
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            boolean whole = up instanceof Cell<?> || up.isFocusTraversable();
            if (whole || up.getStyleClass().contains("heat-map")) {
                return true;
            }
        }
        return node.getStyleClass().contains("lyric-line") || holdsChoice(node);
    }

    /** A row around a choice of its own, which is pressed anywhere. */
    private static boolean holdsChoice(Node node) {
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(RadioButton.class::isInstance);
    }

    private static boolean isPageHost(Node node) {
        return node.getStyleClass().contains("page-host");
    }
}
