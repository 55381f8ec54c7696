package org.gatefold.app.browse;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.TightRow;
import org.gatefold.app.live.Lists;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The head of a list of tracks: its name, how much there is, and play, shuffle and queue for all of it. */
final class ListHead extends HBox {
    /** How much of the head its name may keep when there is little room. */
    private static final double NAME = 0.4;

    private static final double ROOM = 480;

    private final Label figures = Labels.of("", "muted");
    private final Texts texts;
    private final Button play;
    private final Button shuffle;
    private final Button queue;

    ListHead(String title, TrackPane pane, Lists lists, Texts texts, Node... tools) {
        this.texts = texts;
        VBox words = new VBox(2, Labels.of(title, "page-title"), figures) {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(computePrefWidth(height), ListHead.this.getWidth() * NAME);
            }
        };
        HBox.setHgrow(words, Priority.SOMETIMES);
        play = Buttons.primary(
                texts.get("track.play"), Icons.filled(Icons.PLAY), () -> lists.play(pane.list(), pane.total()));
        shuffle = Buttons.plain(
                texts.get("bar.shuffle"), Icons.line(Feather.SHUFFLE), () -> lists.shuffle(pane.list(), pane.total()));
        queue = Buttons.icon(
                Icons.line(Feather.LIST), texts.get("list.enqueue"), () -> lists.enqueue(pane.list(), pane.total()));
        for (Button button : new Button[] {play, shuffle, queue}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        FlowPane acts = new FlowPane(14, 8, tools);
        acts.getChildren().addAll(queue, shuffle, play);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setPrefWrapLength(ROOM);
        HBox.setHgrow(acts, Priority.ALWAYS);
        getChildren().addAll(words, acts);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("fixed-head");
        TightRow.of(this, shuffle);
        show(pane.stateProperty().get());
    }

    /** Says how many tracks there are. */
    void show(Load<Integer> state) {
        int total = state instanceof Load.Ready<Integer>(var known, var _) ? known : 0;
        figures.setText(total == 0 ? "" : texts.format("album.tracks", total));
        play.setDisable(total == 0);
        shuffle.setDisable(total == 0);
        queue.setDisable(total == 0);
    }
}
