package org.gatefold.app.downloads;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.OfflineShelf;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.offline.OfflineState;

/** In one line how much is kept on this computer, with the way to the page about it. */
public final class KeptLine extends HBox {
    private final Texts texts;
    private final Label figures = Labels.paragraph("", "muted", "small");

    public KeptLine(OfflineShelf shelf, Texts texts, Runnable open, Bag bag) {
        this.texts = texts;
        getStyleClass().addAll("card", "kept-line");
        setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, Labels.of(texts.get("offline.title"), "small-title"), figures);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, Buttons.plain(texts.get("downloads.title"), open));
        bag.listen(shelf.stateProperty(), (_, _, now) -> show(now));
        show(shelf.stateProperty().get());
    }

    private void show(OfflineState state) {
        String had = texts.format("offline.had", state.copies(), texts.size(state.bytes()));
        figures.setText(state.waiting() == 0 ? had : had + " · " + texts.format("offline.to-come", state.waiting()));
    }
}
