package org.gatefold.app.playing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Segments;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.HeartButton;
import org.gatefold.app.live.Progress;
import org.gatefold.app.live.Transport;
import org.gatefold.app.live.VolumeBox;
import org.gatefold.app.part.Artwork;
import org.gatefold.app.part.CoverButton;
import org.gatefold.app.part.TintPane;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.player.library.Track;
import org.gatefold.player.waveform.Waveform;
import org.kordamp.ikonli.feather.Feather;

/**
 * What plays, over the whole screen: a large cover on its own colour, the words where there are some, what comes next,
 * and the controls, which go away with the pointer while nobody touches anything. Escape leaves.
 */
public final class PlayingScreen implements Screen {
    private static final double LARGEST = 720;
    private static final double SMALLEST = 140;
    private static final double EMPTY = 240;
    private static final double SHARE = 0.44;
    private static final double SIDES = 200;

    /** What is shown, besides what every screen works with. */
    public record Show(
            ObservableValue<Optional<Waveform>> shape,
            UpNextModel next,
            Screen words,
            ObservableValue<Boolean> hasWords,
            ObservableValue<Boolean> calm,
            Consumer<Track> pictures,
            Runnable leave) {}

    /** What stands beside the cover. */
    private enum Side {
        LYRICS,
        NEXT
    }

    private final StackPane node = new StackPane();
    private final Bag bag = new Bag();
    private final Desk desk;
    private final Show show;
    private final TintPane tint;
    private final Artwork.Cover cover;
    private final Button large;
    private final Button title = Buttons.link("", this::openAlbum);
    private final Button artist = Buttons.link("", this::openArtist);
    private final Label album = Labels.of("", "playing-album");
    private final HBox middle = new HBox();
    private final StackPane side = new StackPane();
    private final Segments<Side> sides;
    private final UpNextList next;
    private final Label nextHeading;
    private final VBox ahead;
    private final Transport transport;
    private Side chosen = Side.LYRICS;

    public PlayingScreen(Desk desk, Show show) {
        this.desk = desk;
        this.show = show;
        bag.add(show.next());
        bag.add(show.words());
        tint = new TintPane(desk.artwork());
        cover = desk.artwork().cover(480, 12);
        large = CoverButton.around(
                cover.node(),
                desk.texts().get("playing.cover"),
                () -> desk.now().trackProperty().get().ifPresent(show.pictures()));
        next = new UpNextList(show.next(), desk);
        nextHeading = Labels.of(desk.texts().get("queue.next-up"), "playing-album");
        nextHeading.managedProperty().bind(nextHeading.visibleProperty());
        ahead = new VBox(8, nextHeading, next);
        VBox.setVgrow(next, Priority.ALWAYS);
        transport = new Transport(desk.now(), desk.texts(), bag);
        sides = new Segments<>(List.of(Side.values()), this::name, chosen, side -> {
            chosen = side;
            lay();
        });
        build();
        bag.listen(desk.now().trackProperty(), (_, _, track) -> track(track));
        bag.listen(show.hasWords(), (_, _, _) -> lay());
        bag.listen(show.next().nextProperty(), (_, _, _) -> lay());
        track(desk.now().trackProperty().get());
        lay();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return desk.texts().get("playing.title");
    }

    /** Where the keyboard begins. */
    public void focus() {
        transport.play().requestFocus();
    }

    @Override
    public void close() {
        bag.close();
    }

    private void build() {
        node.getStyleClass().add("playing-screen");
        node.setAccessibleText(title());
        Region shade = new Region();
        shade.getStyleClass().add("playing-shade");
        shade.setMouseTransparent(true);
        title.getStyleClass().setAll("playing-title");
        artist.getStyleClass().setAll("playing-artist");
        title.setMinWidth(0);
        artist.setMinWidth(0);
        middle.getStyleClass().add("playing-middle");
        middle.setAlignment(Pos.CENTER);
        middle.setMinHeight(0);
        middle.heightProperty().addListener(_ -> size());
        middle.widthProperty().addListener(_ -> size());
        side.setMinWidth(0);
        side.setMinHeight(0);
        side.setMaxWidth(640);
        HBox.setHgrow(side, Priority.ALWAYS);
        Node head = head();
        Node foot = foot();
        BorderPane content = new BorderPane(); // in the order in which Tab goes
        content.setTop(head);
        content.setCenter(middle);
        content.setBottom(new VBox(words(), foot));
        content.getStyleClass().add("playing-content");
        node.getChildren().addAll(tint, shade, content);
        bag.add(new Idle(node, List.of(head, foot), show.calm()));
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                show.leave().run();
                e.consume();
            }
        });
    }

    private Node head() {
        HBox head = new HBox(
                12,
                album,
                space(),
                sides,
                Buttons.icon(Icons.line(Feather.X), desk.texts().get("playing.leave"), show.leave()));
        head.setAlignment(Pos.CENTER_LEFT);
        sides.setPrefWrapLength(SIDES);
        album.setMinWidth(0);
        head.getStyleClass().add("playing-head");
        return head;
    }

    private Node words() {
        HBox first = new HBox(10, title, HeartButton.of(desk.now(), desk.texts(), bag));
        first.setAlignment(Pos.CENTER);
        VBox words = new VBox(2, first, artist);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("playing-words");
        return words;
    }

    private Node foot() {
        VolumeBox volume = new VolumeBox(desk.now(), desk.texts(), bag);
        StackPane.setAlignment(volume, Pos.CENTER_RIGHT);
        volume.setMaxWidth(Region.USE_PREF_SIZE);
        transport.setMaxWidth(Region.USE_PREF_SIZE);
        VBox foot = new VBox(
                6, new Progress(desk.now(), show.shape(), desk.texts(), bag), new StackPane(transport, volume));
        foot.setMaxWidth(1_100);
        HBox centred = new HBox(foot);
        HBox.setHgrow(foot, Priority.ALWAYS);
        centred.setAlignment(Pos.CENTER);
        centred.getStyleClass().add("playing-foot");
        return centred;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void track(Optional<Track> now) {
        tint.show(now.flatMap(Track::art));
        cover.show(now.flatMap(Track::art));
        large.setDisable(now.flatMap(Track::art).isEmpty());
        title.setText(now.map(Track::title).orElseGet(() -> desk.texts().get("lyrics.nothing")));
        artist.setText(now.map(Track::artistName).orElse(""));
        album.setText(now.map(Track::albumTitle).orElse(""));
        size();
    }

    /** Beside the cover stand the words or what comes; where there is neither, the cover stands alone. */
    private void lay() {
        boolean words = show.hasWords().getValue();
        boolean coming = !show.next().nextProperty().get().isEmpty();
        next.show(show.next().nextProperty().get());
        sides.setVisible(words && coming);
        Side wanted = words && (chosen == Side.LYRICS || !coming) ? Side.LYRICS : Side.NEXT;
        sides.choose(wanted);
        Node beside = wanted == Side.LYRICS ? show.words().node() : ahead;
        nextHeading.setVisible(!sides.isVisible());
        if (side.getChildren().size() != 1 || side.getChildren().getFirst() != beside) {
            side.getChildren().setAll(beside);
        }
        List<Node> nodes = words || coming ? List.of(large, side) : List.of((Node) large);
        if (!middle.getChildren().equals(nodes)) {
            middle.getChildren().setAll(nodes);
        }
        size();
    }

    private void size() {
        double wide = middle.getWidth() * (middle.getChildren().size() > 1 ? SHARE : 1);
        double largest = desk.now().trackProperty().get().isPresent() ? LARGEST : EMPTY;
        cover.node().square(Math.clamp(Math.min(middle.getHeight() - 24, wide), SMALLEST, largest));
    }

    private String name(Side named) {
        return desk.texts()
                .get(
                        switch (named) {
                            case LYRICS -> "lyrics.title";
                            case NEXT -> "queue.next-up";
                        });
    }

    private void openAlbum() {
        desk.now().trackProperty().get().ifPresent(track -> leave(desk.actions()::openAlbum, track));
    }

    private void openArtist() {
        desk.now().trackProperty().get().ifPresent(track -> leave(desk.actions()::openArtist, track));
    }

    private void leave(Consumer<Track> open, Track track) {
        show.leave().run();
        open.accept(track);
    }
}
