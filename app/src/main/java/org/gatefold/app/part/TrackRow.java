package org.gatefold.app.part;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Mark;
import org.kordamp.ikonli.feather.Feather;

/** One track in a list: number or speaker where the list has an order of its own, cover, title over a second line, plays, length. Plays on double click; a menu on right click. */
public final class TrackRow extends HBox implements TrackLine {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    /** What a row shows besides the track. */
    public record Look(int number, String second, OptionalInt plays, boolean withCover, Optional<Mark> mark) {
        /** Without the stars. */
        public Look(int number, String second, OptionalInt plays, boolean withCover) {
            this(number, second, plays, withCover, Optional.empty());
        }
    }

    private final Label number = Labels.of("", "row-number");
    private final Node speaker = Icons.line(Feather.VOLUME_2);
    private final StackPane place = new StackPane(number, speaker);
    private final Node beside = Icons.line(Feather.VOLUME_2);
    private final Artwork.Cover cover;
    private final Label title = Labels.of("", "row-title");
    private final Label second = Labels.of("", "row-second");
    private final Node cloud = Icons.line(Feather.CLOUD);
    private final Node disk = Icons.line(Feather.DOWNLOAD);
    private final Node left = Icons.line(Feather.CLOUD_OFF);
    private final Stars stars = new Stars();
    private final Label plays = Labels.of("", "row-figure");
    private final Label length = Labels.of("", "row-figure");
    private final StackPane served = new StackPane(cloud, disk, left);
    private final Predicate<TrackKey> kept;
    private final Texts texts;
    private boolean isPlaying;

    /** @param kept whether a recording that comes from a server is on this computer too */
    public TrackRow(Artwork artwork, Texts texts, Predicate<TrackKey> kept) {
        this.texts = texts;
        this.kept = kept;
        getStyleClass().add("track-row");
        served.getStyleClass().add("row-origin");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        cover = artwork.cover(38, 6);
        place.getStyleClass().add("row-place");
        place.setAlignment(Pos.CENTER_RIGHT);
        speaker.setVisible(false);
        VBox words = new VBox(title, second);
        words.setMinWidth(60);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        plays.setMinWidth(Region.USE_PREF_SIZE);
        length.getStyleClass().add("row-length");
        getChildren().addAll(place, cover.node(), beside, words, served, stars, plays, length);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Track track, Look look) {
        number.setText(look.number() > 0 ? Integer.toString(look.number()) : "");
        cover.node().setVisible(look.withCover());
        cover.node().setManaged(look.withCover());
        boolean isFirst = look.number() > 0 || !look.withCover();
        place.setVisible(isFirst);
        place.setManaged(isFirst);
        speak();
        if (look.withCover()) {
            cover.show(track.art());
        }
        title.setText(track.title());
        String below = second(track, look);
        second.setText(below);
        second.setManaged(!below.isEmpty());
        plays.setText(
                look.plays().isPresent()
                        ? texts.format("track.plays", look.plays().getAsInt())
                        : "");
        length.setText(Texts.time(track.length()));
        stars.setVisible(look.mark().isPresent());
        stars.setManaged(look.mark().isPresent());
        stars.show(look.mark().map(Mark::stars).orElse(0));
        origin(track);
        setAccessibleText(spoken(track, look, kept, texts));
    }

    /** What its server has no more says so. */
    private String second(Track track, Look look) {
        if (!(track.origin() instanceof Origin.Gone(var _, String called))) {
            return look.second();
        }
        String gone = texts.format("track.gone", called);
        return look.second().isEmpty() ? gone : texts.format("track.second", look.second(), gone);
    }

    /** A cloud where the sound comes from a server, an arrow where a copy of it is here, a struck cloud where only that is. */
    private void origin(Track track) {
        boolean isServed = track.origin().isServed();
        boolean isGone = track.origin() instanceof Origin.Gone;
        boolean isKept = isServed && !isGone && kept.test(track.key());
        served.setVisible(isServed);
        served.setManaged(isServed);
        cloud.setVisible(!isKept && !isGone);
        disk.setVisible(isKept);
        left.setVisible(isGone);
    }

    /** What a screen reader says of a track in a list. */
    static String spoken(Track track, Look look, Predicate<TrackKey> kept, Texts texts) {
        String named = texts.format("track.spoken", track.title(), track.artistName(), Texts.time(track.length()));
        int given = look.mark().map(Mark::stars).orElse(0);
        String plain = switch (track.origin()) {
            case Origin.OnServer _ ->
                texts.format(kept.test(track.key()) ? "track.spoken-kept" : "track.spoken-served", named);
            case Origin.Gone(var _, String called) -> texts.format("track.spoken-gone", named, called);
            case Origin.InFile _, Origin.Nowhere _ -> named;
        };
        return given > 0 ? texts.format("track.spoken-rated", plain, given) : plain;
    }

    @Override
    public void playing(boolean now) {
        isPlaying = now;
        pseudoClassStateChanged(PLAYING, now);
        speaker.setVisible(now);
        number.setVisible(!now);
        speak();
    }

    /** Where no number stands before the cover, the speaker is beside it. */
    private void speak() {
        beside.setVisible(isPlaying && !place.isManaged());
        beside.setManaged(isPlaying && !place.isManaged());
    }

    @Override
    public void onPlay(Runnable act) {
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                act.run();
            }
        });
    }

    @Override
    public void onRate(IntConsumer act) {
        stars.onRate(act);
    }

    /** The rating that a key stands for, if it is one of 0 to 5. */
    static OptionalInt starsOf(KeyEvent e) {
        String text = e.getText();
        return !e.isShortcutDown() && !e.isAltDown() && text != null && text.matches("[0-5]")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }
}
