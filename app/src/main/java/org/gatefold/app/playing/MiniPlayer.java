package org.gatefold.app.playing;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.HeartButton;
import org.gatefold.app.live.Progress;
import org.gatefold.app.live.Transport;
import org.gatefold.app.live.VolumeBox;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.TintPane;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.player.library.Track;
import org.gatefold.player.waveform.Waveform;
import org.kordamp.ikonli.feather.Feather;

/** The player in a small window: the same playback, with cover, title, heart, position, transport and volume. */
public final class MiniPlayer implements Screen {
    /** The size it is laid out for, in logical pixels. */
    public static final double WIDTH = 392;

    public static final double HEIGHT = 152;

    private final StackPane node = new StackPane();
    private final Bag bag = new Bag();
    private final Desk desk;
    private final TintPane tint;
    private final Artwork.Cover cover;
    private final Label title = Labels.of("", "mini-title");
    private final Label artist = Labels.of("", "mini-artist");
    private final Transport transport;

    /** @param above whether the window stays above others; @param back brings the whole window back */
    public MiniPlayer(Desk desk, ObservableValue<Optional<Waveform>> shape, BooleanProperty above, Runnable back) {
        this.desk = desk;
        tint = new TintPane(desk.artwork());
        cover = desk.artwork().cover(56, 6);
        transport = new Transport(desk.now(), desk.texts(), bag);
        node.getStyleClass().addAll("gatefold", "mini-player");
        node.setNodeOrientation(
                desk.texts().isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        node.setAccessibleText(title());
        VBox rows = new VBox(6, head(above, back), new Progress(desk.now(), shape, desk.texts(), bag), controls());
        rows.getStyleClass().add("mini-rows");
        rows.setAlignment(Pos.CENTER);
        node.getChildren().addAll(tint, rows);
        bag.listen(desk.now().trackProperty(), (_, _, track) -> track(track));
        track(desk.now().trackProperty().get());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("mini.title");
    }

    /** Where the keyboard begins. */
    public void focus() {
        transport.play().requestFocus();
    }

    @Override
    public void close() {
        bag.close();
    }

    private Node head(BooleanProperty above, Runnable back) {
        VBox words = new VBox(title, artist);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton pin = Buttons.toggle(
                Icons.line(Feather.ARROW_UP_CIRCLE), desk.texts().get("mini.above"), () -> above.set(!above.get()));
        pin.setSelected(above.get());
        bag.listen(above, (_, _, is) -> pin.setSelected(is));
        HBox head = new HBox(
                2,
                cover.node(),
                words,
                HeartButton.of(desk.now(), desk.texts(), bag),
                pin,
                Buttons.icon(Icons.line(Feather.MAXIMIZE_2), desk.texts().get("mini.back"), back));
        HBox.setMargin(words, new javafx.geometry.Insets(0, 6, 0, 10));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node controls() {
        VolumeBox volume = new VolumeBox(desk.now(), desk.texts(), bag);
        HBox.setHgrow(transport, Priority.ALWAYS);
        transport.setSpacing(4);
        transport.setAlignment(Pos.CENTER_LEFT);
        HBox controls = new HBox(8, transport, volume);
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private void track(Optional<Track> now) {
        tint.show(now.flatMap(Track::art));
        cover.show(now.flatMap(Track::art));
        title.setText(now.map(Track::title).orElseGet(() -> desk.texts().get("lyrics.nothing")));
        artist.setText(now.map(Track::artistName).orElse(""));
    }
}
