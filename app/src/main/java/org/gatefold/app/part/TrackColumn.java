package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** A short list of tracks, each a row that takes the focus: Enter or a double click plays, the arrows move. */
public final class TrackColumn extends VBox {
    private final List<TrackRow> rows = new ArrayList<>();
    private final List<Track> tracks;
    private final IntFunction<TrackRow.Look> look;

    /** What a list calls and how its rows look. */
    public record Setup(
            Artwork artwork, Texts texts, TrackActions actions, IntFunction<TrackRow.Look> look, IntConsumer play) {}

    public TrackColumn(List<Track> tracks, Setup setup) {
        this.tracks = List.copyOf(tracks);
        look = setup.look();
        getStyleClass().add("track-column");
        for (int i = 0; i < tracks.size(); i++) {
            add(i, setup);
        }
    }

    /** Shows again how each row looks. */
    public void refresh() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(tracks.get(i), look.apply(i));
        }
    }

    /** Marks the row that plays. */
    public void mark(Predicate<TrackKey> isCurrent) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).playing(isCurrent.test(tracks.get(i).key()));
        }
    }

    /** Gives the keyboard to a row, if there are so many. */
    public void focus(int index) {
        if (index < rows.size()) {
            rows.get(index).requestFocus();
        }
    }

    private void add(int index, Setup setup) {
        TrackRow row = new TrackRow(setup.artwork(), setup.texts(), setup.actions()::isKept);
        row.show(tracks.get(index), setup.look().apply(index));
        row.setFocusTraversable(true);
        row.onPlay(() -> setup.play().accept(index));
        row.setOnMousePressed(_ -> row.requestFocus());
        Track track = tracks.get(index);
        setup.actions().carry().from(row, () -> Optional.of(Carry.Goods.of(track.title(), () -> List.of(track.key()))));
        row.onRate(stars -> setup.actions().rate(tracks.get(index), stars));
        row.setOnContextMenuRequested(e -> TrackMenu.of(
                        tracks.get(index), () -> setup.play().accept(index), setup.actions(), setup.texts(), List.of())
                .show(row, e.getScreenX(), e.getScreenY()));
        row.setOnKeyPressed(e -> key(e, index, setup));
        rows.add(row);
        getChildren().add(row);
    }

    private void key(KeyEvent e, int index, Setup setup) {
        OptionalInt stars = TrackRow.starsOf(e);
        if (stars.isPresent()) {
            setup.actions().rate(tracks.get(index), stars.getAsInt());
        } else if (e.getCode() == KeyCode.ENTER) {
            setup.play().accept(index);
        } else if (e.getCode() == KeyCode.DOWN && index + 1 < rows.size()) {
            rows.get(index + 1).requestFocus();
        } else if (e.getCode() == KeyCode.UP && index > 0) {
            rows.get(index - 1).requestFocus();
        } else {
            return;
        }
        e.consume();
    }
}
