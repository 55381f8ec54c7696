package org.gatefold.app.control;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Letters at the side of an alphabetical list, each of which leads to where its names begin. One of them is in the order
 * of the keyboard: the arrows, Home, End and typed letters go to the others, and show where they lead at once.
 */
public final class LetterRail extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double HIGHEST = 26;

    private final VBox column = new VBox();
    private final IntConsumer jump;
    private List<Letter> letters = List.of();
    private int at;

    /** A letter as it is seen, what a screen reader says of it, and the place in the list that it leads to. */
    public record Letter(String sign, String spoken, int place) {}

    /** @param jump hears which place of the list is to be seen */
    public LetterRail(String name, IntConsumer jump) {
        this.jump = jump;
        getStyleClass().add("letter-rail");
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(name);
        column.setAccessibleRole(AccessibleRole.TOOL_BAR);
        column.setAccessibleText(name);
        column.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        column.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        show(List.of());
    }

    /** Shows these; a rail of fewer than two leads nowhere and is not seen. */
    public void show(List<Letter> shown) {
        if (shown.equals(letters) && !column.getChildren().isEmpty()) {
            return;
        }
        boolean focused = column.getChildren().stream().anyMatch(node -> node.isFocused());
        letters = List.copyOf(shown);
        column.getChildren()
                .setAll(IntStream.range(0, shown.size()).mapToObj(this::button).toList());
        setVisible(shown.size() > 1);
        setManaged(shown.size() > 1);
        mark(Math.clamp(at, 0, Math.max(0, shown.size() - 1)));
        if (focused && isVisible()) {
            column.getChildren().get(at).requestFocus();
        }
    }

    private Button button(int index) {
        Letter letter = letters.get(index);
        Button button = new Button(letter.sign());
        button.getStyleClass().add("rail-letter");
        button.setMnemonicParsing(false);
        button.setAccessibleText(letter.spoken());
        button.setMaxSize(Double.MAX_VALUE, HIGHEST);
        button.setMinHeight(0);
        button.setOnAction(_ -> go(index));
        VBox.setVgrow(button, Priority.ALWAYS);
        return button;
    }

    private void go(int index) {
        mark(index);
        column.getChildren().get(index).requestFocus();
        jump.accept(letters.get(index).place());
    }

    private void mark(int index) {
        at = index;
        for (int i = 0; i < column.getChildren().size(); i++) {
            column.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
            column.getChildren().get(i).setFocusTraversable(i == index);
        }
    }

    private void key(KeyEvent e) {
        int last = letters.size() - 1;
        int to = switch (e.getCode()) {
            case UP -> Math.max(0, at - 1);
            case DOWN -> Math.min(last, at + 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        boolean plain = !e.isShortcutDown() && !e.isAltDown();
        if (plain && to >= 0 && !letters.isEmpty()) {
            go(to);
            e.consume();
        }
    }

    private void typed(KeyEvent e) {
        String character = e.getCharacter().toUpperCase(Locale.ROOT);
        IntStream.range(0, letters.size())
                .filter(i -> !character.isBlank() && letters.get(i).sign().equals(character))
                .findFirst()
                .ifPresent(i -> {
                    go(i);
                    e.consume();
                });
    }
}
