package org.gatefold.app.part;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.jspecify.annotations.Nullable;

/** A list of tracks of any length; only what is seen has a row. Enter or a double click plays. */
public final class TrackListView extends ListView<Optional<Track>> {
    private static final double ROW = 52;

    private final Setup setup;
    private Predicate<TrackKey> isCurrent = _ -> false;

    /** What the list calls and how its rows look: {@code look} gets the track and its place. */
    public record Setup(
            Artwork artwork,
            Texts texts,
            TrackActions actions,
            BiFunction<Track, Integer, TrackRow.Look> look,
            IntConsumer play) {}

    public TrackListView(ObservableList<Optional<Track>> tracks, Setup setup) {
        super(tracks);
        this.setup = setup;
        getStyleClass().add("track-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(e -> {
            int index = getFocusModel().getFocusedIndex();
            if (e.getCode() == KeyCode.ENTER && index >= 0) {
                setup.play().accept(index);
                e.consume();
            }
        });
    }

    /** Marks the rows whose track plays. */
    public void mark(Predicate<TrackKey> current) {
        isCurrent = current;
        refresh();
    }

    private final class Cell extends ListCell<Optional<Track>> {
        private final TrackRow row = new TrackRow(setup.artwork(), setup.texts());

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            row.onPlay(() -> setup.play().accept(getIndex()));
            setOnContextMenuRequested(e -> {
                Optional<Track> track = getItem();
                if (track != null && track.isPresent()) {
                    TrackRow.menu(track.get(), () -> setup.play().accept(getIndex()), setup.actions(), setup.texts())
                            .show(row, e.getScreenX(), e.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Optional<Track> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                setGraphic(null);
                return;
            }
            Track track = item.get();
            row.show(track, setup.look().apply(track, getIndex()));
            row.playing(isCurrent.test(track.key()));
            setAccessibleText(row.getAccessibleText());
            setGraphic(row);
        }
    }
}
