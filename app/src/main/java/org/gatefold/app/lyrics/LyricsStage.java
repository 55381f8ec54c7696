package org.gatefold.app.lyrics;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.lyrics.Words;

/** The words of what plays in large type, and nothing else; says whether there are any. */
public final class LyricsStage implements Screen {
    private final StackPane node = new StackPane();
    private final Bag bag = new Bag();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final LyricsModel model;
    private final Texts texts;
    private final LyricsSheet sheet;

    public LyricsStage(LyricsModel model, Texts texts) {
        this.model = bag.add(model);
        this.texts = texts;
        sheet = new LyricsSheet(model, texts);
        node.getStyleClass().add("lyrics-stage");
        bag.listen(model.wordsProperty(), (_, _, _) -> show());
        bag.listen(model.lineProperty(), (_, _, line) -> sheet.mark(line.intValue()));
        bag.listen(model.wordProperty(), (_, _, word) -> sheet.markWord(word.intValue()));
        show();
    }

    /** Whether what plays has words. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("lyrics.title");
    }

    @Override
    public void close() {
        sheet.stop();
        bag.close();
    }

    private void show() {
        if (model.wordsProperty().get() instanceof Load.Ready<Words>(Words.Sung sung, var _)) {
            if (!sheet.shows(sung.chosen())) {
                node.getChildren().setAll(sheet.show(sung.chosen()));
            }
            sheet.mark(model.lineProperty().get());
            sheet.markWord(model.wordProperty().get());
            any.set(true);
        } else {
            sheet.stop();
            node.getChildren().clear();
            any.set(false);
        }
    }
}
