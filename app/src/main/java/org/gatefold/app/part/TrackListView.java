package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.jspecify.annotations.Nullable;

/**
 * A list of tracks of any length; only what is seen has a row. Enter or a double click plays, 0 to 5 rate. In a list that
 * can be edited Delete takes out, and Alt with the arrows or the mouse moves.
 */
public final class TrackListView extends ListView<Optional<Track>> {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double ROW = 52;
    private static final double EDGE = 40;

    private final Setup setup;
    private Optional<Edits> edits = Optional.empty();
    private Predicate<TrackKey> isCurrent = _ -> false;
    private int dragged = -1;

    /** What the list calls and how its rows look: {@code look} gets the track and its place. */
    public record Setup(
            Artwork artwork,
            Texts texts,
            TrackActions actions,
            BiFunction<Track, Integer, TrackRow.Look> look,
            IntConsumer play) {}

    /** What can be done to a list in an order of its own; places count from 0. */
    public interface Edits {
        /** To the place it has afterwards. */
        void move(int from, int to);

        void remove(int index);

        /** What the menu of a track says for it. */
        String removeText();
    }

    public TrackListView(ObservableList<Optional<Track>> tracks, Setup setup) {
        super(tracks);
        this.setup = setup;
        getStyleClass().add("track-list");
        setFixedCellSize(ROW);
        setCellFactory(_ -> new Cell());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> edits.ifPresent(how -> editKey(e, how)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseDragOver(e -> scrollAt(e.getY()));
    }

    /** Lets the listener move and take out. */
    public TrackListView editable(Edits how) {
        edits = Optional.of(how);
        return this;
    }

    /** Marks the rows whose track plays. */
    public void mark(Predicate<TrackKey> current) {
        isCurrent = current;
        refresh();
    }

    private void key(KeyEvent e) {
        int index = getFocusModel().getFocusedIndex();
        if (index < 0 || index >= getItems().size()) {
            return;
        }
        OptionalInt stars = TrackRow.starsOf(e);
        if (stars.isPresent()) {
            getItems().get(index).ifPresent(track -> setup.actions().rate(track, stars.getAsInt()));
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            setup.play().accept(index);
            e.consume();
        }
    }

    /** Before the list itself takes the arrows for its selection. */
    private void editKey(KeyEvent e, Edits how) {
        int index = getFocusModel().getFocusedIndex();
        if (index < 0 || index >= getItems().size()) {
            return;
        }
        if (e.getCode() == KeyCode.DELETE) {
            how.remove(index);
            e.consume();
        } else if (e.isAltDown() && e.getCode() == KeyCode.UP) {
            moveAndFollow(how, index, index - 1);
            e.consume();
        } else if (e.isAltDown() && e.getCode() == KeyCode.DOWN) {
            moveAndFollow(how, index, index + 1);
            e.consume();
        }
    }

    private void moveAndFollow(Edits how, int from, int to) {
        if (to >= 0 && to < getItems().size() && from != to) {
            how.move(from, to);
            getSelectionModel().clearAndSelect(to);
            getFocusModel().focus(to);
        }
    }

    /** While something is dragged the list goes on at its edges. */
    private void scrollAt(double y) {
        if (dragged >= 0 && (y < EDGE || y > getHeight() - EDGE)) {
            scrollTo(Math.max(0, y < EDGE ? topRow() - 1 : topRow() + 1));
        }
    }

    private int topRow() {
        return lookupAll(".list-cell").stream()
                .filter(node -> node instanceof Cell cell && !cell.isEmpty() && cell.isVisible())
                .mapToInt(node -> ((Cell) node).getIndex())
                .min()
                .orElse(0);
    }

    private final class Cell extends ListCell<Optional<Track>> {
        private final TrackRow row = new TrackRow(setup.artwork(), setup.texts(), setup.actions()::isKept);

        Cell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            row.onPlay(() -> setup.play().accept(getIndex()));
            row.onRate(stars -> track().ifPresent(track -> setup.actions().rate(track, stars)));
            setOnContextMenuRequested(
                    e -> track().ifPresent(track -> menu(track).show(row, e.getScreenX(), e.getScreenY())));
            setOnDragDetected(this::grab);
            setOnMouseDragEntered(_ -> pseudoClassStateChanged(DROP, dragged >= 0 && !isEmpty()));
            setOnMouseDragExited(_ -> pseudoClassStateChanged(DROP, false));
            setOnMouseDragReleased(_ -> drop());
        }

        private Optional<Track> track() {
            Optional<Track> track = getItem();
            return track == null ? Optional.empty() : track;
        }

        private ContextMenu menu(Track track) {
            return TrackMenu.of(
                    track,
                    () -> setup.play().accept(getIndex()),
                    setup.actions(),
                    setup.texts(),
                    edits.map(how -> List.of(TrackMenu.item(how.removeText(), () -> how.remove(getIndex()))))
                            .orElse(List.of()));
        }

        private void grab(MouseEvent e) {
            if (edits.isPresent() && track().isPresent()) {
                dragged = getIndex();
                startFullDrag();
                e.consume();
            }
        }

        private void drop() {
            pseudoClassStateChanged(DROP, false);
            int from = dragged;
            dragged = -1;
            if (from >= 0 && !isEmpty()) {
                edits.ifPresent(how -> moveAndFollow(how, from, getIndex()));
            }
        }

        @Override
        protected void updateItem(@Nullable Optional<Track> item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null || item.isEmpty()) {
                row.setVisible(false);
                setAccessibleText(null);
                return;
            }
            row.setVisible(true);
            Track track = item.get();
            row.show(track, setup.look().apply(track, getIndex()));
            row.playing(isCurrent.test(track.key()));
            setAccessibleText(row.getAccessibleText());
            // once in, it stays: taking it out while a page is read would style it anew each time
            setGraphic(row);
        }
    }
}
