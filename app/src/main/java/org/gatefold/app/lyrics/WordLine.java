package org.gatefold.app.lyrics;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.gatefold.player.lyrics.Lyrics;

/** The words of one line, each for itself, so that the one that is sung can be marked. Nothing moves. */
final class WordLine extends TextFlow {
    private static final PseudoClass SUNG = PseudoClass.getPseudoClass("sung");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    WordLine(List<Lyrics.Word> words) {
        getStyleClass().add("word-line");
        setMouseTransparent(true);
        for (Lyrics.Word word : words) {
            Text text = new Text(word.text());
            text.getStyleClass().add("lyric-word");
            getChildren().add(text);
        }
    }

    /** Marks this word, and those before it as sung; -1 for none. */
    void mark(int word) {
        int place = 0;
        for (Node each : getChildren()) {
            each.pseudoClassStateChanged(SUNG, place == word);
            each.pseudoClassStateChanged(PAST, place < word);
            place++;
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
