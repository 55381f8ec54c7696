package org.gatefold.app.shell;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.HeartButton;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.live.Progress;
import org.gatefold.app.live.Transport;
import org.gatefold.app.live.VolumeBox;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.waveform.Waveform;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the foot: what plays, the transport with the position, what opens beside and over the page, and the volume. */
final class PlayerBar extends GridPane {
    private static final double COVER = 54;
    private static final double WIDEST_MIDDLE = 900;

    /** What it shows, and what it asks for. */
    record Shown(NowPlaying now, ObservableValue<Optional<Waveform>> shape, Artwork artwork, BarActs acts) {}

    private final NowPlaying now;
    private final BarActs acts;
    private final Texts texts;
    private final Artwork.Cover cover;
    private final Button opener;
    private final Button title;
    private final Button artist;
    private final SoundWords sound;
    private final Label holdUp = Labels.of("", "small", "warn");
    private final Tooltip path = new Tooltip();

    /** @param bag what lets it go */
    PlayerBar(Shown shown, Drawer drawer, Texts texts, Bag bag) {
        this.now = shown.now();
        acts = shown.acts();
        this.texts = texts;
        getStyleClass().add("player-bar");
        sound = new SoundWords(texts);
        cover = shown.artwork().cover(COVER, 6);
        opener = Buttons.icon(cover.node(), texts.get("bar.full-screen"), acts.fullScreen());
        opener.getStyleClass().setAll("bar-cover");
        title = Buttons.link("", this::openAlbum);
        title.getStyleClass().setAll("bar-title");
        artist = Buttons.link("", this::openArtist);
        artist.getStyleClass().setAll("bar-artist");
        title.setMinWidth(40);
        artist.setMinWidth(40);
        VBox middle = new VBox(2, new Transport(now, texts, bag), new Progress(now, shown.shape(), texts, bag));
        middle.setAlignment(Pos.CENTER);
        middle.setMaxWidth(WIDEST_MIDDLE);
        add(left(bag), 0, 0);
        add(middle, 1, 0);
        add(right(drawer, bag), 2, 0);
        getColumnConstraints().addAll(column(28), column(44), column(28));
        bag.listen(now.stateProperty(), (_, _, state) -> show(state));
        show(now.stateProperty().get());
    }

    private Node left(Bag bag) {
        StackPane second = new StackPane(artist, holdUp);
        second.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(title, second);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox left = new HBox(14, opener, words, HeartButton.of(now, texts, bag));
        left.setAlignment(Pos.CENTER_LEFT);
        return left;
    }

    private Node right(Drawer drawer, Bag bag) {
        HBox right = new HBox(
                2,
                opens(drawer, DrawerKind.LYRICS, Icons.line(Feather.MIC), "command.lyrics"),
                opens(drawer, DrawerKind.QUEUE, Icons.line(Feather.LIST), "command.queue-drawer"),
                Buttons.icon(Icons.line(Feather.MAXIMIZE), texts.get("bar.full-screen"), acts.fullScreen()),
                Buttons.icon(Icons.line(Feather.MINIMIZE_2), texts.get("bar.mini"), acts.mini()),
                new VolumeBox(now, texts, bag));
        right.setAlignment(Pos.CENTER_RIGHT);
        return right;
    }

    private ToggleButton opens(Drawer drawer, DrawerKind kind, Node icon, String name) {
        ToggleButton button = Buttons.toggle(icon, texts.get(name), () -> drawer.toggle(kind));
        drawer.openProperty()
                .subscribe(open -> button.setSelected(open.filter(kind::equals).isPresent()));
        return button;
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHalignment(HPos.CENTER);
        return column;
    }

    private void show(PlaybackState state) {
        Optional<Track> track = state.track();
        title.setText(track.map(Track::title).orElse(""));
        artist.setText(track.map(Track::artistName).orElse(""));
        cover.show(track.flatMap(Track::art));
        opener.setVisible(track.isPresent());
        sound(state);
    }

    /** What holds the sound up stands in place of the artist; the way of the sound is on the cover. */
    private void sound(PlaybackState state) {
        Optional<String> waits = sound.holdUp(state);
        holdUp.setText(waits.orElse(""));
        artist.setVisible(waits.isEmpty());
        String opens = texts.get("bar.full-screen");
        String said = sound.path(state).map(way -> opens + "\n" + way).orElse(opens);
        path.setText(said);
        opener.setTooltip(path);
        opener.setAccessibleText(said);
    }

    private void openAlbum() {
        now.trackProperty().get().ifPresent(track -> acts.album().accept(track));
    }

    private void openArtist() {
        now.trackProperty().get().ifPresent(track -> acts.artist().accept(track));
    }
}
