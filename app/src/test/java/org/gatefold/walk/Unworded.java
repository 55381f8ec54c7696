package org.gatefold.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/**
 * Finds what is said past the messages: in the accented language every message stands in brackets and has none of its
 * plain vowels, so an English sentence without them was put on the screen as it came. On the JavaFX thread.
 */
final class Unworded {
    /** Four plain words in a row, most of them small: titles and names are not written so. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?<![\\p{L}’'])[A-Za-z]+(?: [a-z’']+){3,}(?![\\p{L}])|^[A-Z][a-z]+ [a-z]+ [a-z]+[.:]");

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** Names of the listener's music and lists, and what shops, artists and lyrics say in their own words. */
    private static final Set<String> QUOTED = Set.of(
            "description",
            "lyric-line",
            "product-description",
            "side-list",
            "bar-title",
            "bar-artist",
            "playing-title",
            "playing-artist",
            "title-link",
            "variant",
            "radio-row");

    /** What is typed into the search, in every language the same. */
    private static final Pattern SEARCH = Pattern.compile("[a-z]+:\\S.*");

    private final Set<String> names;

    /** @param names of the listener's music and of languages, as they stand where other words may */
    Unworded(Set<String> names) {
        this.names = names;
    }

    List<String> faults(Node root) {
        List<String> faults = new ArrayList<>();
        for (Node node : Seen.in(root)) {
            if (!isQuoted(node)) {
                for (String words : of(node)) {
                    if (SENTENCE.matcher(withoutNames(words)).find()) {
                        faults.add("not of the messages: “" + words + "” in " + Seen.name(node));
                    }
                }
                if (node instanceof ButtonBase button && isPlain(button.getText())) {
                    faults.add("a button not of the messages: “" + button.getText() + "” in " + Seen.name(node));
                }
                if (node instanceof MenuButton menu) {
                    menu.getItems().stream()
                            .map(MenuItem::getText)
                            .filter(this::isPlain)
                            .forEach(text -> faults.add("a menu not of the messages: “" + text + "”"));
                }
            }
        }
        return faults;
    }

    private boolean isPlain(String text) {
        return text != null
                && !text.contains("[")
                && LETTERS.matcher(text).find()
                && !names.contains(text)
                && !SEARCH.matcher(text).matches();
    }

    private String withoutNames(String words) {
        String left = words;
        for (String name : names) {
            left = left.replace(name, "…");
        }
        return left;
    }

    private static List<String> of(Node node) {
        List<String> words = new ArrayList<>();
        add(words, node.getAccessibleText());
        add(words, node.getAccessibleHelp());
        add(words, node.getAccessibleRoleDescription());
        if (node instanceof Text text) {
            add(words, text.getText());
        }
        if (node instanceof Labeled labeled) {
            add(words, labeled.getText());
        }
        if (node instanceof TextInputControl input) {
            add(words, input.getPromptText());
        }
        if (node instanceof Control control) {
            Tooltip tip = control.getTooltip();
            add(words, tip == null ? null : tip.getText());
        }
        return words;
    }

    private static void add(List<String> words, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
    }

    private static boolean isQuoted(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().stream().anyMatch(QUOTED::contains)) {
                return true;
            }
        }
        return false;
    }
}
