package org.gatefold.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.command.Command;
import org.gatefold.app.command.Commands;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Every command by its name: typed, chosen, done. Lies over the window while it is open and gives the focus back. */
final class CommandPalette extends StackPane {
    private static final double ROW = 42;
    private static final int ROWS = 9;

    private final Commands commands;
    private final Texts texts;
    private final Consumer<String> search;
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Label none = Labels.of("", "muted");
    private Optional<Node> before = Optional.empty();

    /** @param search looks in the library for what was typed, where no command is called so */
    CommandPalette(Commands commands, Texts texts, Consumer<String> search) {
        this.commands = commands;
        this.texts = texts;
        this.search = search;
        getStyleClass().add("palette-scrim");
        setVisible(false);
        field.setPromptText(texts.get("palette.prompt"));
        field.setAccessibleText(texts.get("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.textProperty().addListener((_, _, typed) -> show(typed));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(ROW);
        list.fixedCellSizeProperty().addListener(_ -> fit());
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Row());
        list.getStyleClass().add("palette-list");
        list.setAccessibleText(texts.get("palette.title"));
        none.managedProperty().bind(none.visibleProperty());
        VBox card = new VBox(field, list, none);
        card.getStyleClass().add("palette");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(card);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isVisible()) {
                setVisible(false);
            }
        });
    }

    void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        before = Optional.ofNullable(getScene().getFocusOwner());
        field.clear();
        show("");
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        before.filter(node -> node.getScene() == getScene()).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    /** As high as its rows, which grow with the text, or as there is room. */
    private void fit() {
        double height = list.getFixedCellSize() * Math.min(ROWS, list.getItems().size()) + 2;
        list.setMinHeight(list.getFixedCellSize());
        list.setPrefHeight(height);
    }

    private void show(String typed) {
        list.getItems().setAll(commands.matching(typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        fit();
        boolean found = !list.getItems().isEmpty();
        list.setVisible(found);
        list.setManaged(found);
        none.setVisible(!found);
        none.setText(found ? "" : texts.format("palette.search", typed.strip()));
    }

    private void key(KeyEvent e) {
        switch (e.getCode()) {
            case ESCAPE -> close();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(ROWS - 1);
            case PAGE_UP -> move(1 - ROWS);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, last));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS / 2));
    }

    private void choose() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        String typed = field.getText().strip();
        close();
        if (chosen != null) {
            chosen.act().run();
        } else if (!typed.isEmpty()) {
            search.accept(typed);
        }
    }

    private final class Row extends ListCell<Command> {
        private final Label title = Labels.of("");
        private final Label group = Labels.of("", "muted", "small");
        private final Label keys = Labels.of("", "key-hint");
        private final HBox row;

        Row() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(10, title, group, space, keys);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(_ -> choose());
            setOnMousePressed(e -> {
                if (!isEmpty()) {
                    list.getSelectionModel().select(getIndex());
                    e.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Command item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(item.title());
            group.setText(item.group());
            String shortcut = commands.shortcuts()
                    .of(item)
                    .map(KeyCombination::getDisplayText)
                    .orElse("");
            keys.setText(shortcut);
            keys.setVisible(!shortcut.isEmpty());
            setGraphic(row);
            setAccessibleText(item.title() + ", " + item.group() + (shortcut.isEmpty() ? "" : ", " + shortcut));
        }
    }
}
