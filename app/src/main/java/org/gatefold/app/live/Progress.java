package org.gatefold.app.live;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.SeekBar;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.waveform.Waveform;

/** How far the track is, over its shape; a click, a drag or the arrows go to another place, and the mouse shows which. */
public final class Progress extends HBox {
    private final NowPlaying now;
    private final Label elapsed = Labels.of("0:00", "bar-time");
    private final Label length = Labels.of("0:00", "bar-time");
    private final SeekBar seek;

    /** @param bag what lets it go */
    public Progress(NowPlaying now, ObservableValue<Optional<Waveform>> shape, Texts texts, Bag bag) {
        super(10);
        this.now = now;
        setAlignment(Pos.CENTER);
        // what plays runs from left to right in every language
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        seek = new SeekBar(texts.get("bar.position"), 0.02, false, this::seek)
                .telling(
                        place -> Texts.time(at(place)),
                        place -> texts.format("bar.position-of", Texts.time(at(place)), Texts.time(whole())));
        HBox.setHgrow(seek, Priority.ALWAYS);
        getChildren().addAll(elapsed, seek, length);
        bag.listen(now.trackProperty(), (_, _, _) -> show());
        bag.listen(now.positionProperty(), (_, _, _) -> show());
        bag.listen(shape, (_, _, known) -> seek.shape(known.map(wave -> wave::level)));
        seek.shape(shape.getValue().map(wave -> wave::level));
        show();
    }

    private void show() {
        Duration at = now.positionProperty().get();
        long whole = whole().toMillis();
        elapsed.setText(Texts.time(at));
        length.setText(Texts.time(whole()));
        seek.setDisable(whole == 0);
        seek.valueProperty().set(whole > 0 ? at.toMillis() / (double) whole : 0);
    }

    private Duration whole() {
        return now.trackProperty().get().map(Track::length).orElse(Duration.ZERO);
    }

    private Duration at(double place) {
        return Duration.ofMillis((long) (whole().toMillis() * place));
    }

    private void seek(double to) {
        if (!whole().isZero()) {
            now.playback().seek(at(to));
        }
    }
}
