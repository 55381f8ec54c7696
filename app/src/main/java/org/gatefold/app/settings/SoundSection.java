package org.gatefold.app.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.KeptLeveling;
import org.gatefold.player.playback.SoundStatus;

/** Whether music can be decoded and heard here, what to do when not, and whether all of it is made equally loud. */
public final class SoundSection extends VBox {
    private final Label state = Labels.paragraph("");
    private final Texts texts;

    public SoundSection(NowPlaying now, KeptLeveling leveling, Background background, Texts texts, Bag bag) {
        this.texts = texts;
        HBox row = Sections.row(state, Buttons.plain(texts.get("settings.look-again"), now.playback()::recheckSound));
        getChildren().add(Sections.of(texts.get("settings.sound"), row, new LevelingRows(leveling, background, texts)));
        bag.listen(now.soundProperty(), (_, _, status) -> show(status));
        show(now.soundProperty().get());
    }

    private void show(SoundStatus status) {
        state.setText(
                switch (status) {
                    case SoundStatus.Looking _ -> texts.get("sound.looking");
                    case SoundStatus.Ready(var version) -> texts.format("sound.ready", version);
                    case SoundStatus.NoLibVlc(var command, var download) ->
                        texts.format("sound.no-libvlc", command.isEmpty() ? download : command);
                    case SoundStatus.NoDevice(var reason) -> texts.format("sound.no-device", reason);
                });
    }
}
