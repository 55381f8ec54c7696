package org.gatefold.app.playlists;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Deletes a playlist: at once where that can be undone, after a question where others lose it too. */
final class DeleteButton extends HBox {
    private final Texts texts;
    private final Runnable delete;
    private final Button first;

    DeleteButton(Texts texts, Optional<String> question, Runnable delete) {
        super(10);
        this.texts = texts;
        this.delete = delete;
        setAlignment(Pos.CENTER_LEFT);
        first = Buttons.plain(
                texts.get("playlist.delete"),
                Icons.line(Feather.TRASH_2),
                () -> question.ifPresentOrElse(this::ask, delete));
        getChildren().add(first);
    }

    private void ask(String question) {
        Button keep = Buttons.link(texts.get("playlist.delete-not"), this::back);
        getChildren()
                .setAll(
                        Labels.paragraph(question, "warn"),
                        Buttons.plain(texts.get("playlist.delete-yes"), delete),
                        keep);
        keep.requestFocus();
    }

    private void back() {
        getChildren().setAll(first);
        first.requestFocus();
    }
}
