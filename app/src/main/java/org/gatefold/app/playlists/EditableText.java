package org.gatefold.app.playlists;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/** A text of a playlist that becomes a field to write another one in: Enter keeps it, Escape does not. Empty, it takes no room. */
final class EditableText extends StackPane {
    private final Label shown;
    private final TextField field = new TextField();

    /** @param name what the field is called for who cannot see it, and shown in it while it is empty */
    EditableText(Label shown, String name, double width, Consumer<String> keep) {
        this.shown = shown;
        setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText(name);
        field.setPromptText(name);
        field.setMaxWidth(width);
        field.setOnAction(_ -> {
            String wanted = field.getText();
            editing(false);
            keep.accept(wanted);
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                editing(false);
                e.consume();
            }
        });
        field.focusedProperty().addListener((_, _, is) -> {
            if (!is) {
                editing(false);
            }
        });
        getChildren().addAll(shown, field);
        editing(false);
    }

    void show(String text) {
        shown.setText(text);
        editing(field.isVisible());
    }

    void edit() {
        field.setText(shown.getText());
        editing(true);
        field.requestFocus();
        field.selectAll();
    }

    private void editing(boolean is) {
        field.setVisible(is);
        field.setManaged(is);
        boolean text = !is && !shown.getText().isBlank();
        shown.setVisible(text);
        shown.setManaged(text);
        setVisible(is || text);
        setManaged(is || text);
    }
}
