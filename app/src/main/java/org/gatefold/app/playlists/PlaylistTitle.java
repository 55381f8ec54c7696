package org.gatefold.app.playlists;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** The name of a playlist that becomes a field to write another one in: Enter keeps it, Escape does not. */
final class PlaylistTitle extends StackPane {
    private final Label name = Labels.of("", "page-title");
    private final TextField field = new TextField();

    PlaylistTitle(Texts texts, Consumer<String> rename) {
        setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText(texts.get("playlists.name"));
        field.setMaxWidth(480);
        field.setOnAction(_ -> {
            String wanted = field.getText();
            editing(false);
            rename.accept(wanted);
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
        getChildren().addAll(name, field);
        editing(false);
    }

    void show(String text) {
        name.setText(text);
    }

    void edit() {
        field.setText(name.getText());
        editing(true);
        field.requestFocus();
        field.selectAll();
    }

    private void editing(boolean is) {
        field.setVisible(is);
        field.setManaged(is);
        name.setVisible(!is);
        name.setManaged(!is);
    }
}
