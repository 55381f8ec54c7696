package org.gatefold.app.part;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
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

/** One track in a table: a cell for each column of the plan, laid where the head has it. */
final class ColumnRow extends Region implements TrackLine {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final double COVER = 32;

    private final Map<ColumnPlan.Kind, Region> cells = new EnumMap<>(ColumnPlan.Kind.class);
    private final Map<ColumnPlan.Kind, Label> words = new EnumMap<>(ColumnPlan.Kind.class);
    private final Artwork.Cover cover;
    private final Node speaker = Icons.line(Feather.VOLUME_2);
    private final Label gone = Labels.of("", "row-second");
    private final Node cloud = Icons.line(Feather.CLOUD);
    private final Node disk = Icons.line(Feather.DOWNLOAD);
    private final Node left = Icons.line(Feather.CLOUD_OFF);
    private final Stars stars = new Stars();
    private final ColumnPlan plan;
    private final Predicate<TrackKey> kept;
    private final Texts texts;

    ColumnRow(ColumnPlan plan, Artwork artwork, Texts texts, Predicate<TrackKey> kept) {
        this.plan = plan;
        this.texts = texts;
        this.kept = kept;
        getStyleClass().addAll("track-row", "column-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        cover = artwork.cover(COVER, 6);
        for (ColumnPlan.Kind kind : ColumnPlan.Kind.values()) {
            Label label = Labels.of("", kind == ColumnPlan.Kind.TITLE ? "row-title" : "row-figure");
            label.setMinWidth(0);
            words.put(kind, label);
            cells.put(kind, cell(kind, label));
        }
        getChildren().addAll(cells.values());
        plan.wordsProperty().when(ColumnPlan.whileShown(this)).subscribe(_ -> requestLayout());
    }

    private Region cell(ColumnPlan.Kind kind, Label label) {
        return switch (kind) {
            case TITLE -> {
                VBox named = new VBox(label, gone);
                named.setAlignment(Pos.CENTER_LEFT);
                named.setMinWidth(0);
                HBox title = new HBox(12, cover.node(), speaker, named, new StackPane(cloud, disk, left));
                title.setAlignment(Pos.CENTER_LEFT);
                title.getStyleClass().add("row-origin");
                yield title;
            }
            case RATING -> stars;
            case YEAR, LENGTH -> {
                label.setAlignment(Pos.CENTER_RIGHT);
                yield label;
            }
            case ARTIST, ALBUM, FORMAT -> label;
        };
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Track track, TrackRow.Look look) {
        cover.show(track.art());
        say(ColumnPlan.Kind.TITLE, track.title());
        say(ColumnPlan.Kind.ARTIST, track.artistName());
        say(ColumnPlan.Kind.ALBUM, track.albumTitle());
        say(
                ColumnPlan.Kind.YEAR,
                track.year().isPresent() ? Integer.toString(track.year().getAsInt()) : "");
        say(ColumnPlan.Kind.FORMAT, track.format().toUpperCase(Locale.ROOT));
        say(ColumnPlan.Kind.LENGTH, Texts.time(track.length()));
        stars.show(look.mark().map(Mark::stars).orElse(0));
        origin(track);
        setAccessibleText(TrackRow.spoken(track, look, kept, texts));
    }

    /** A cloud where the sound comes from a server, an arrow where a copy of it is here, a struck cloud where only that is. */
    private void origin(Track track) {
        boolean isGone = track.origin() instanceof Origin.Gone;
        boolean isKept = track.origin().isServed() && !isGone && kept.test(track.key());
        cloud.setVisible(track.origin().isServed() && !isGone && !isKept);
        disk.setVisible(isKept);
        left.setVisible(isGone);
        gone.setText(
                track.origin() instanceof Origin.Gone(var _, String called) ? texts.format("track.gone", called) : "");
        gone.setManaged(isGone);
        gone.setVisible(isGone);
    }

    private void say(ColumnPlan.Kind kind, String text) {
        Label label = words.get(kind);
        if (label != null) {
            label.setText(text);
        }
    }

    @Override
    public void playing(boolean now) {
        pseudoClassStateChanged(PLAYING, now);
        speaker.setVisible(now);
        speaker.setManaged(now);
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

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double high = getHeight() - snappedTopInset() - snappedBottomInset();
        plan.roomProperty().set(getWidth() - left - snappedRightInset());
        cells.values().forEach(cell -> cell.setVisible(false));
        for (ColumnPlan.Place place : plan.places()) {
            Region cell = cells.get(place.kind());
            if (cell != null) {
                cell.setVisible(true);
                cell.resizeRelocate(snapPositionX(left + place.x()), snappedTopInset(), snapSizeX(place.width()), high);
            }
        }
    }
}
