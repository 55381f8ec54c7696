package org.gatefold.app.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.command.Command;
import org.gatefold.app.command.Commands;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Folds;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;

/** Every command with its shortcut, which can be changed by pressing another. */
public final class KeysSection extends VBox {
    private final Commands commands;
    private final Texts texts;
    private final Label told = Labels.paragraph("", "muted", "small");
    private final VBox rows = new VBox(6);
    private boolean unfolded;

    public KeysSection(Commands commands, Texts texts, Bag bag) {
        this.commands = commands;
        this.texts = texts;
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        getChildren()
                .add(Sections.of(
                        texts.get("keys.title"),
                        Labels.paragraph(texts.get("keys.text"), "muted", "small"),
                        told,
                        Folds.closed(texts.format("keys.all", commands.all().size()), this::unfolded),
                        new HBox(Buttons.link(texts.get("keys.reset"), this::reset))));
        bag.listen(commands.shortcuts().changesProperty(), (_, _, _) -> show());
    }

    private VBox unfolded() {
        unfolded = true;
        show();
        return rows;
    }

    private void show() {
        commands.pause(false);
        if (!unfolded) {
            return;
        }
        rows.getChildren().setAll(commands.all().stream().map(this::row).toList());
    }

    private HBox row(Command command) {
        Button keys = Buttons.plain(display(commands.shortcuts().of(command)), () -> {});
        keys.setAccessibleText(command.title() + ": " + keys.getText());
        keys.getStyleClass().add("keys-button");
        BooleanProperty waiting = new SimpleBooleanProperty();
        keys.setOnAction(_ -> {
            waiting.set(true);
            commands.pause(true);
            keys.setText(texts.get("keys.press"));
        });
        keys.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (waiting.get()) {
                pressed(command, e);
            }
        });
        keys.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && waiting.get()) {
                waiting.set(false);
                commands.pause(false);
                keys.setText(display(commands.shortcuts().of(command)));
            }
        });
        return Sections.row(Labels.of(command.title()), Labels.of(command.group(), "muted", "small"), keys);
    }

    /** Escape leaves it as it was, backspace takes the shortcut away, a modifier alone waits for its key. */
    private void pressed(Command command, KeyEvent e) {
        e.consume();
        if (e.getCode().isModifierKey() || e.getCode() == KeyCode.UNDEFINED) {
            return;
        }
        switch (e.getCode()) {
            case ESCAPE -> {
                show();
                focus(command);
            }
            case BACK_SPACE, DELETE -> change(command, Optional.empty());
            default -> change(command, Optional.of(combination(e)));
        }
    }

    private void change(Command command, Optional<KeyCombination> keys) {
        Optional<Command> before = commands.change(command, keys);
        told.setText(
                before.map(other -> texts.format("keys.taken", other.title())).orElse(""));
        show();
        focus(command);
    }

    private void focus(Command command) {
        rows.getChildren()
                .get(commands.all().indexOf(command))
                .lookup(".keys-button")
                .requestFocus();
    }

    private void reset() {
        commands.reset();
        told.setText("");
    }

    private String display(Optional<KeyCombination> keys) {
        return keys.map(KeyCombination::getDisplayText).orElseGet(() -> texts.get("keys.none"));
    }

    /** The system's own main modifier is kept as such, so that the choice is right on another system too. */
    private static KeyCombination combination(KeyEvent e) {
        boolean mac = e.isMetaDown() && e.isShortcutDown();
        return new KeyCodeCombination(
                e.getCode(),
                value(e.isShiftDown()),
                value(e.isControlDown() && !(e.isShortcutDown() && !mac)),
                value(e.isAltDown()),
                value(e.isMetaDown() && !mac),
                value(e.isShortcutDown()));
    }

    private static ModifierValue value(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
