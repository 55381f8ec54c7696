package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** A short list of tracks, each a row that takes the focus: Enter or a double click plays, the arrows move. */
public final class TrackColumn extends VBox {
    private final List<TrackRow> rows = new ArrayList<>();
    private final List<Track> tracks;

    /** What a list calls and how its rows look. */
    public record Setup(
            Artwork artwork, Texts texts, TrackActions actions, IntFunction<TrackRow.Look> look, IntConsumer play) {}

    public TrackColumn(List<Track> tracks, Setup setup) {
        this.tracks = List.copyOf(tracks);
        getStyleClass().add("track-column");
        for (int i = 0; i < tracks.size(); i++) {
            add(i, setup);
        }
    }

    /** Marks the row that plays. */
    public void mark(Predicate<TrackKey> isCurrent) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).playing(isCurrent.test(tracks.get(i).key()));
        }
    }

    private void add(int index, Setup setup) {
        TrackRow row = new TrackRow(setup.artwork(), setup.texts());
        row.show(tracks.get(index), setup.look().apply(index));
        row.setFocusTraversable(true);
        row.onPlay(() -> setup.play().accept(index));
        row.setOnMousePressed(_ -> row.requestFocus());
        row.setOnContextMenuRequested(
                e -> TrackRow.menu(tracks.get(index), () -> setup.play().accept(index), setup.actions(), setup.texts())
                        .show(row, e.getScreenX(), e.getScreenY()));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                setup.play().accept(index);
                e.consume();
            } else if (e.getCode() == KeyCode.DOWN && index + 1 < rows.size()) {
                rows.get(index + 1).requestFocus();
                e.consume();
            } else if (e.getCode() == KeyCode.UP && index > 0) {
                rows.get(index - 1).requestFocus();
                e.consume();
            }
        });
        rows.add(row);
        getChildren().add(row);
    }
}
