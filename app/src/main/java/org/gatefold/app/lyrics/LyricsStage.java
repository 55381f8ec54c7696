package org.gatefold.app.lyrics;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Words;
import org.jspecify.annotations.Nullable;

/** The words of what plays in large type, and nothing else; says whether there are any. */
public final class LyricsStage implements Screen {
    private final StackPane node = new StackPane();
    private final Bag bag = new Bag();
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private final LyricsModel model;
    private final Texts texts;
    private @Nullable LineList lines;
    private @Nullable Lyrics shown;

    public LyricsStage(LyricsModel model, Texts texts) {
        this.model = bag.add(model);
        this.texts = texts;
        node.getStyleClass().add("lyrics-stage");
        bag.listen(model.wordsProperty(), (_, _, _) -> show());
        bag.listen(model.lineProperty(), (_, _, line) -> mark(line.intValue()));
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
        stop();
        bag.close();
    }

    private void show() {
        if (model.wordsProperty().get() instanceof Load.Ready<Words>(Words.Sung sung, var _)) {
            if (!sung.chosen().equals(shown)) {
                stop();
                shown = sung.chosen();
                node.getChildren().setAll(view(sung.chosen()));
            }
            mark(model.lineProperty().get());
            any.set(true);
        } else {
            stop();
            shown = null;
            node.getChildren().clear();
            any.set(false);
        }
    }

    private Node view(Lyrics words) {
        if (words.isSynced()) {
            LineList list = new LineList(words.lines(), texts.get("lyrics.pause"), model::seek);
            lines = list;
            return list;
        }
        TextArea text = new TextArea(words.text());
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().setAll("text-area", "lyrics-text");
        text.setAccessibleText(title());
        return text;
    }

    private void mark(int line) {
        if (lines != null) {
            lines.mark(line);
        }
    }

    private void stop() {
        if (lines != null) {
            lines.stop();
            lines = null;
        }
    }
}
