package org.gatefold.app.live;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.queue.Repeat;
import org.kordamp.ikonli.feather.Feather;

/** Shuffle, back, play, forward and repeat, in this order wherever they stand. */
public final class Transport extends HBox {
    private static final PseudoClass ONE = PseudoClass.getPseudoClass("one");

    private final NowPlaying now;
    private final Texts texts;
    private final Button play;
    private final Node playIcon = Icons.filled(Icons.PLAY);
    private final Node pauseIcon = Icons.filled(Icons.PAUSE);
    private final ToggleButton shuffle;
    private final ToggleButton repeat;

    /** @param bag what lets it go */
    public Transport(NowPlaying now, Texts texts, Bag bag) {
        super(12);
        this.now = now;
        this.texts = texts;
        var playback = now.playback();
        setAlignment(Pos.CENTER);
        // what plays runs from left to right in every language
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        getStyleClass().add("transport");
        shuffle = Buttons.toggle(
                Icons.line(Feather.SHUFFLE),
                texts.get("bar.shuffle"),
                () -> playback.shuffled(!now.stateProperty().get().queue().isShuffled()));
        repeat = Buttons.toggle(Icons.line(Feather.REPEAT), texts.get("bar.repeat"), this::nextRepeat);
        play = Buttons.icon(playIcon, texts.get("bar.play"), playback::toggle);
        play.getStyleClass().add("play-button");
        getChildren()
                .addAll(
                        shuffle,
                        Buttons.icon(Icons.filled(Icons.PREVIOUS), texts.get("bar.previous"), playback::previous),
                        play,
                        Buttons.icon(Icons.filled(Icons.NEXT), texts.get("bar.next"), playback::next),
                        repeat);
        bag.listen(now.stateProperty(), (_, _, state) -> show(state));
        show(now.stateProperty().get());
    }

    /** The button in the middle, where the keyboard begins. */
    public Button play() {
        return play;
    }

    private void show(PlaybackState state) {
        boolean playing = state.status() == Status.PLAYING || state.status() == Status.BUFFERING;
        play.setGraphic(playing ? pauseIcon : playIcon);
        Buttons.name(play, texts.get(playing ? "bar.pause" : "bar.play"));
        play.setDisable(state.queue().isEmpty());
        shuffle.setSelected(state.queue().isShuffled());
        repeat.setSelected(state.queue().repeat() != Repeat.OFF);
        repeat.pseudoClassStateChanged(ONE, state.queue().repeat() == Repeat.ONE);
        Buttons.name(
                repeat,
                texts.get(
                        switch (state.queue().repeat()) {
                            case OFF -> "bar.repeat";
                            case ALL -> "bar.repeat-all";
                            case ONE -> "bar.repeat-one";
                        }));
    }

    private void nextRepeat() {
        now.playback()
                .repeat(
                        switch (now.stateProperty().get().queue().repeat()) {
                            case OFF -> Repeat.ALL;
                            case ALL -> Repeat.ONE;
                            case ONE -> Repeat.OFF;
                        });
    }
}
