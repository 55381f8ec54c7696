package org.gatefold.app.lyrics;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Words;
import org.kordamp.ikonli.feather.Feather;

/** The words of what plays, beside the page: lines that follow the music, or text to read and mark. */
public final class LyricsPanel implements Screen {
    private final BorderPane node = new BorderPane();
    private final StackPane body = new StackPane();
    private final Label song = Labels.of("", "muted", "small");
    private final WordsFoot foot;
    private final Bag bag = new Bag();
    private final LyricsModel model;
    private final Texts texts;
    private final LyricsSheet sheet;

    /**
     * @param sources what a place of words is called
     * @param copy takes words to the clipboard
     * @param close lets the panel go
     */
    public LyricsPanel(LyricsModel model, SourceNames sources, Consumer<String> copy, Runnable close, Texts texts) {
        this.model = bag.add(model);
        this.texts = texts;
        sheet = new LyricsSheet(model, texts);
        foot = new WordsFoot(model, sources, copy, texts);
        node.getStyleClass().add("lyrics-panel");
        node.setTop(head(close));
        node.setCenter(body);
        node.setBottom(foot);
        bag.listen(model.trackProperty(), (_, _, now) -> song(now));
        bag.listen(model.wordsProperty(), (_, _, _) -> show());
        bag.listen(model.lineProperty(), (_, _, now) -> sheet.mark(now.intValue()));
        bag.listen(model.wordProperty(), (_, _, word) -> sheet.markWord(word.intValue()));
        song(model.trackProperty().get());
        show();
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

    private Node head(Runnable close) {
        VBox words = new VBox(2, Labels.of(title(), "section-title"), song);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox head = new HBox(10, words, Buttons.icon(Icons.line(Feather.X), texts.get("lyrics.close"), close));
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("lyrics-head");
        return head;
    }

    private void song(Optional<Track> track) {
        song.setText(track.map(now -> texts.format("lyrics.song", now.title(), now.artistName()))
                .orElse(""));
        song.setVisible(track.isPresent());
        song.setManaged(track.isPresent());
        show();
    }

    private void show() {
        if (model.trackProperty().get().isEmpty()) {
            put(empty(Feather.MUSIC, "lyrics.nothing", "lyrics.nothing-text"), Optional.empty());
            return;
        }
        switch (model.wordsProperty().get()) {
            case Load.Busy<Words> _ -> put(busy(), Optional.empty());
            case Load.Failed<Words>(Exception cause) ->
                put(failed(new Errors(texts).sentence(cause)), Optional.empty());
            case Load.Ready<Words>(Words words, var _) -> show(words);
        }
    }

    private void show(Words words) {
        switch (words) {
            case Words.Sung sung -> {
                foot.show(Optional.of(sung));
                if (!sheet.shows(sung.chosen())) {
                    put(words(sung.chosen()), Optional.of(sung));
                }
                sheet.mark(model.lineProperty().get());
                sheet.markWord(model.wordProperty().get());
            }
            case Words.Instrumental _ ->
                put(empty(Feather.MUSIC, "lyrics.instrumental", "lyrics.instrumental-text"), Optional.empty());
            case Words.None _ -> put(empty(Feather.FILE_TEXT, "lyrics.none", "lyrics.none-text"), Optional.empty());
            case Words.Unasked(String why) -> put(failed(why), Optional.empty());
        }
    }

    private void put(Node content, Optional<Words.Sung> sung) {
        if (sung.isEmpty()) {
            sheet.stop();
        }
        foot.show(sung);
        body.getChildren().setAll(content);
    }

    private Node words(Lyrics words) {
        Node shown = sheet.show(words);
        return sheet.lines().map(this::following).orElse(shown);
    }

    private Node following(LineList list) {
        var follow = Buttons.plain(texts.get("lyrics.follow"), Icons.line(Feather.CORNER_RIGHT_UP), list::follow);
        follow.getStyleClass().add("lyrics-follow");
        follow.visibleProperty().bind(list.followingProperty().not());
        StackPane.setAlignment(follow, Pos.BOTTOM_CENTER);
        return new StackPane(list, follow);
    }

    private Node busy() {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(28, 28);
        spinner.setAccessibleText(texts.get("lyrics.busy"));
        return spinner;
    }

    private Node failed(String why) {
        return new EmptyState(
                Icons.line(Feather.CLOUD_OFF),
                texts.get("lyrics.unasked"),
                why,
                Buttons.plain(texts.get("lyrics.retry"), model::retry));
    }

    // keys: lyrics.nothing lyrics.nothing-text lyrics.instrumental lyrics.instrumental-text lyrics.none
    // lyrics.none-text
    private Node empty(Feather icon, String title, String text) {
        return new EmptyState(Icons.line(icon), texts.get(title), texts.get(text));
    }
}
