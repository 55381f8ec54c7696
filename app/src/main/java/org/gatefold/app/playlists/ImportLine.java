package org.gatefold.app.playlists;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playlist.TrackRef;
import org.gatefold.player.playlist.file.Matched;
import org.jspecify.annotations.Nullable;

/** A line of a playlist file that was guessed or is missing: its number, what it says, and what it is taken for. */
final class ImportLine extends ListCell<Matched> {
    private final Label number = Labels.of("", "muted", "import-number");
    private final Label said = Labels.of("", "strong");
    private final Label taken = Labels.of("", "muted", "small");
    private final HBox line;
    private final Texts texts;

    ImportLine(Texts texts) {
        this.texts = texts;
        VBox words = new VBox(1, said, taken);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(14, number, words);
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Matched item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(item.entry().line()));
        said.setText(item.entry().name());
        taken.setText(below(item));
        setAccessibleText(texts.format("import.line", item.entry().line(), said.getText(), taken.getText()));
        setGraphic(line);
    }

    private String below(Matched item) {
        TrackRef track = item.track();
        return switch (item.how()) {
            case FOUND, GUESSED -> texts.format("import.taken-for", track.title(), track.artist(), track.album());
            case MISSING ->
                item.entry().at().shown().equals(item.entry().name())
                        ? ""
                        : item.entry().at().shown();
        };
    }
}
