package org.gatefold.app.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.SeekBar;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.waveform.Waveform;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the foot: what plays, the transport with the position, and the volume. */
final class PlayerBar extends GridPane {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final NowPlaying now;
    private final Navigator navigator;
    private final Texts texts;
    private final Artwork.Cover cover;
    private final Button title;
    private final Button artist;
    private final Button heart;
    private final Button play;
    private final Node playIcon = Icons.filled(Icons.PLAY);
    private final Node pauseIcon = Icons.filled(Icons.PAUSE);
    private final Node heartOff = Icons.line(Feather.HEART);
    private final Node heartOn = Icons.filled(Icons.HEART);
    private final ToggleButton shuffle;
    private final ToggleButton repeat;
    private final ToggleButton lyrics;
    private final Label elapsed = Labels.of("0:00", "bar-time");
    private final Label length = Labels.of("0:00", "bar-time");
    private final SeekBar seek;
    private final SeekBar volume;
    private final Button mute;
    private final SoundWords sound;
    private final Label holdUp = Labels.of("", "small", "warn");
    private final Tooltip path = new Tooltip();

    PlayerBar(
            NowPlaying now,
            ObservableValue<Optional<Waveform>> shape,
            Navigator navigator,
            Artwork artwork,
            Drawer drawer,
            Texts texts) {
        this.now = now;
        this.navigator = navigator;
        this.texts = texts;
        getStyleClass().add("player-bar");
        sound = new SoundWords(texts);
        cover = artwork.cover(54, 6);
        title = Buttons.link("", this::openAlbum);
        title.getStyleClass().setAll("bar-title");
        artist = Buttons.link("", this::openArtist);
        artist.getStyleClass().setAll("bar-artist");
        title.setMinWidth(40);
        artist.setMinWidth(40);
        heart = Buttons.icon(heartOff, texts.get("bar.favourite"), now::toggleFavourite);
        heart.getStyleClass().add("heart");
        var playback = now.playback();
        shuffle = Buttons.toggle(
                Icons.line(Feather.SHUFFLE),
                texts.get("bar.shuffle"),
                () -> playback.shuffled(!now.stateProperty().get().queue().isShuffled()));
        repeat = Buttons.toggle(Icons.line(Feather.REPEAT), texts.get("bar.repeat"), this::nextRepeat);
        play = Buttons.icon(playIcon, texts.get("bar.play"), playback::toggle);
        play.getStyleClass().add("play-button");
        seek = new SeekBar(texts.get("bar.position"), 0.02, false, this::seek);
        volume = new SeekBar(texts.get("bar.volume"), 0.05, true, playback::volume);
        mute = Buttons.icon(
                Icons.line(Feather.VOLUME_2),
                texts.get("bar.mute"),
                () -> playback.mute(!now.stateProperty().get().volume().muted()));
        lyrics = Buttons.toggle(Icons.line(Feather.MIC), texts.get("command.lyrics"), drawer::toggle);
        drawer.openProperty().addListener((_, _, is) -> lyrics.setSelected(is));
        lay();
        now.stateProperty().addListener((_, _, state) -> show(state));
        now.positionProperty().addListener((_, _, at) -> position(at));
        now.favouriteProperty().addListener((_, _, is) -> {
            heart.pseudoClassStateChanged(ON, is);
            heart.setGraphic(is ? heartOn : heartOff);
        });
        shape.subscribe(known -> seek.shape(known.map(wave -> wave::level)));
        show(now.stateProperty().get());
    }

    private void lay() {
        StackPane second = new StackPane(artist, holdUp);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(14, cover.node(), words, heart);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox transport = new HBox(
                12,
                shuffle,
                Buttons.icon(Icons.filled(Icons.PREVIOUS), texts.get("bar.previous"), now.playback()::previous),
                play,
                Buttons.icon(Icons.filled(Icons.NEXT), texts.get("bar.next"), now.playback()::next),
                repeat);
        transport.setAlignment(Pos.CENTER);
        HBox progress = new HBox(10, elapsed, seek, length);
        progress.setAlignment(Pos.CENTER);
        HBox.setHgrow(seek, Priority.ALWAYS);
        VBox middle = new VBox(2, transport, progress);
        middle.setAlignment(Pos.CENTER);
        Button queue = Buttons.icon(
                Icons.line(Feather.LIST), texts.get("bar.queue"), () -> navigator.go(new Route.QueuePage()));
        volume.getStyleClass().add("volume");
        volume.setPrefWidth(96);
        HBox right = new HBox(8, lyrics, queue, mute, volume);
        right.setAlignment(Pos.CENTER_RIGHT);
        add(left, 0, 0);
        add(middle, 1, 0);
        add(right, 2, 0);
        getColumnConstraints().addAll(column(28), column(44), column(28));
    }

    private static javafx.scene.layout.ColumnConstraints column(double percent) {
        var column = new javafx.scene.layout.ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void show(PlaybackState state) {
        Optional<Track> track = state.track();
        title.setText(track.map(Track::title).orElse(""));
        artist.setText(track.map(Track::artistName).orElse(""));
        cover.show(track.flatMap(Track::art));
        cover.node().setVisible(track.isPresent());
        sound(state);
        heart.setVisible(track.isPresent());
        boolean playing = now.playingProperty().get();
        play.setGraphic(playing ? pauseIcon : playIcon);
        Buttons.name(play, texts.get(playing ? "bar.pause" : "bar.play"));
        play.setDisable(state.queue().isEmpty());
        shuffle.setSelected(state.queue().isShuffled());
        repeat.setSelected(state.queue().repeat() != Repeat.OFF);
        repeat.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("one"), state.queue().repeat() == Repeat.ONE);
        Buttons.name(
                repeat,
                texts.get(
                        switch (state.queue().repeat()) {
                            case OFF -> "bar.repeat";
                            case ALL -> "bar.repeat-all";
                            case ONE -> "bar.repeat-one";
                        }));
        length.setText(Texts.time(track.map(Track::length).orElse(Duration.ZERO)));
        seek.setDisable(track.isEmpty());
        volume.valueProperty().set(state.volume().level());
        boolean silent = state.volume().muted() || state.volume().level() == 0;
        mute.setGraphic(Icons.line(silent ? Feather.VOLUME_X : Feather.VOLUME_2));
        Buttons.name(mute, texts.get(state.volume().muted() ? "bar.unmute" : "bar.mute"));
        position(now.positionProperty().get());
    }

    /** What holds the sound up stands in place of the artist; the way of the sound is on the cover. */
    private void sound(PlaybackState state) {
        Optional<String> waits = sound.holdUp(state);
        holdUp.setText(waits.orElse(""));
        artist.setVisible(waits.isEmpty());
        Optional<String> way = sound.path(state);
        path.setText(way.orElse(""));
        cover.node().setAccessibleText(way.orElse(""));
        if (way.isPresent()) {
            Tooltip.install(cover.node(), path);
        } else {
            Tooltip.uninstall(cover.node(), path);
        }
    }

    private void position(Duration at) {
        elapsed.setText(Texts.time(at));
        long whole = now.stateProperty()
                .get()
                .track()
                .map(t -> t.length().toMillis())
                .orElse(0L);
        seek.valueProperty().set(whole > 0 ? at.toMillis() / (double) whole : 0);
    }

    private void seek(double to) {
        now.stateProperty()
                .get()
                .track()
                .ifPresent(track -> now.playback()
                        .seek(Duration.ofMillis((long) (track.length().toMillis() * to))));
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

    private void openAlbum() {
        now.trackProperty().get().ifPresent(track -> navigator.go(new Route.AlbumPage(track.album())));
    }

    private void openArtist() {
        now.trackProperty().get().ifPresent(track -> navigator.go(new Route.ArtistPage(track.artist())));
    }
}
