package org.gatefold.app.lyrics;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.gatefold.app.control.WordFlow;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.lyrics.Lyrics;
import org.jspecify.annotations.Nullable;

/** The words of one song as they are shown: lines that follow the music where they have times, else a text to read. */
final class LyricsSheet {
    private final LyricsModel model;
    private final Texts texts;
    private Optional<LineList> lines = Optional.empty();
    private @Nullable Lyrics shown;

    LyricsSheet(LyricsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Whether it is these words that are shown. */
    boolean shows(Lyrics words) {
        return words.equals(shown);
    }

    /** Shows these instead of what was shown. */
    Node show(Lyrics words) {
        stop();
        shown = words;
        if (words.isSynced()) {
            LineList list = new LineList(words.lines(), texts.get("lyrics.pause"), model::seek);
            lines = Optional.of(list);
            return list;
        }
        TextArea text = new TextArea(words.text());
        text.setEditable(false);
        text.setWrapText(!WordFlow.isNeeded(words.text()));
        text.getStyleClass().setAll("text-area", "lyrics-text");
        text.setAccessibleText(texts.get("lyrics.title"));
        return text;
    }

    /** The lines that follow the music, if any do. */
    Optional<LineList> lines() {
        return lines;
    }

    /** Says which line is sung. */
    void mark(int line) {
        lines.ifPresent(list -> list.mark(line));
    }

    /** Says which word of that line is sung, -1 where nothing says so. */
    void markWord(int word) {
        lines.ifPresent(list -> list.markWord(word));
    }

    /** Shows nothing any more. */
    void stop() {
        lines.ifPresent(LineList::stop);
        lines = Optional.empty();
        shown = null;
    }
}
