package org.gatefold.app.control;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Letters at the side of an alphabetical list, each of which leads to where its names begin. To the keyboard it is one
 * control: the arrows, Home, End and typed letters choose, and show at once where that leads.
 */
public final class LetterRail extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double HIGHEST = 26;

    private final Letters column = new Letters();
    private final String name;
    private final IntConsumer jump;
    private List<Letter> letters = List.of();
    private int at;

    /** A letter as it is seen, what a screen reader says of it, and the place in the list that it leads to. */
    public record Letter(String sign, String spoken, int place) {}

    /** @param jump hears which place of the list is to be seen */
    public LetterRail(String name, IntConsumer jump) {
        this.jump = jump;
        this.name = name;
        getStyleClass().add("letter-rail");
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        column.getStyleClass().add("rail-letters");
        column.setAccessibleRole(AccessibleRole.BUTTON);
        column.setFocusTraversable(true);
        column.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        column.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        show(List.of());
    }

    /** Shows these; a rail of fewer than two leads nowhere and is not seen. */
    public void show(List<Letter> shown) {
        if (shown.equals(letters) && !column.getChildren().isEmpty()) {
            return;
        }
        letters = List.copyOf(shown);
        column.getChildren()
                .setAll(IntStream.range(0, shown.size()).mapToObj(this::label).toList());
        setVisible(shown.size() > 1);
        setManaged(shown.size() > 1);
        mark(Math.clamp(at, 0, Math.max(0, shown.size() - 1)));
    }

    private Label label(int index) {
        Label label = Labels.of(letters.get(index).sign(), "rail-letter");
        label.setMaxSize(Double.MAX_VALUE, HIGHEST);
        label.setMinHeight(0);
        label.setOnMousePressed(_ -> go(index));
        VBox.setVgrow(label, Priority.ALWAYS);
        return label;
    }

    private void go(int index) {
        mark(index);
        column.requestFocus();
        jump.accept(letters.get(index).place());
    }

    private void mark(int index) {
        at = index;
        for (int i = 0; i < column.getChildren().size(); i++) {
            column.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
        }
        column.setAccessibleText(
                letters.isEmpty() ? name : name + ", " + letters.get(index).spoken());
    }

    private void key(KeyEvent e) {
        int last = letters.size() - 1;
        int to = switch (e.getCode()) {
            case UP -> Math.max(0, at - 1);
            case DOWN -> Math.min(last, at + 1);
            case HOME -> 0;
            case END -> last;
            case ENTER, SPACE -> at;
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

    /** The letters, which a screen reader can press like a button. */
    private final class Letters extends VBox {
        @Override
        public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
            if (action == AccessibleAction.FIRE && !letters.isEmpty()) {
                go(at);
            } else {
                super.executeAccessibleAction(action, parameters);
            }
        }
    }
}
