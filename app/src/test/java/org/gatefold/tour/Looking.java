package org.gatefold.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** What a person sees of a window: nodes by CSS selector and words, only where they are really shown. */
final class Looking {
    private Looking() {}

    /** Shown nodes of this selector whose words, or spoken name, contain {@code with}. */
    static List<Node> seen(Node root, String selector, String with) {
        return all(root, selector).stream()
                .filter(node -> with.isEmpty()
                        || words(node).contains(with)
                        || spoken(node).contains(with))
                .toList();
    }

    static List<Node> all(Node root, String selector) {
        return root.lookupAll(selector).stream().filter(Looking::isShown).toList();
    }

    /** All words in and below a node. */
    static String words(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return String.join(" ", words);
    }

    /** The words of the whole window, shortened. */
    static String screen(Node root) {
        String all = words(root);
        return all.length() > 900 ? all.substring(0, 900) : all;
    }

    private static String spoken(Node node) {
        return node.getAccessibleText() == null ? "" : node.getAccessibleText();
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getBoundsInLocal().getWidth() > 0;
    }

    private static void collect(Node node, List<String> words) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled
            when labeled.getText() != null && !labeled.getText().isEmpty() -> words.add(labeled.getText());
            case TextInputControl input
            when input.getText() != null && !input.getText().isEmpty() -> words.add(input.getText());
            case Text text
            when !(text.getParent() instanceof Labeled) && !text.getText().isEmpty() -> words.add(text.getText());
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
