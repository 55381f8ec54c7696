package org.gatefold.app.live;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.SeekBar;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.kordamp.ikonli.feather.Feather;

/** Mute, and how loud. */
public final class VolumeBox extends HBox {
    private final Texts texts;
    private final Button mute;
    private final SeekBar level;

    /** @param bag what lets it go */
    public VolumeBox(NowPlaying now, Texts texts, Bag bag) {
        super(2);
        this.texts = texts;
        setAlignment(Pos.CENTER_RIGHT);
        mute = Buttons.icon(
                Icons.line(Feather.VOLUME_2),
                texts.get("bar.mute"),
                () -> now.playback().mute(!now.stateProperty().get().volume().muted()));
        level = new SeekBar(texts.get("bar.volume"), 0.05, true, now.playback()::volume)
                .telling(this::percent, this::percent);
        level.getStyleClass().add("volume");
        level.setMinWidth(56);
        level.setPrefWidth(96);
        level.setMaxWidth(96);
        getChildren().addAll(mute, level);
        bag.listen(now.stateProperty(), (_, _, state) -> show(state.volume()));
        show(now.stateProperty().get().volume());
    }

    private String percent(double place) {
        return texts.format("bar.volume-of", Math.round(place * 100));
    }

    private void show(Volume volume) {
        level.valueProperty().set(volume.level());
        boolean silent = volume.muted() || volume.level() == 0;
        mute.setGraphic(Icons.line(silent ? Feather.VOLUME_X : Feather.VOLUME_2));
        Buttons.name(mute, texts.get(volume.muted() ? "bar.unmute" : "bar.mute"));
    }
}
