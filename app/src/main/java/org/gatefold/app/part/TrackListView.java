package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/**
 * A list of tracks of any length; only what is seen has a row. Enter or a double click plays, 0 to 5 rate, several rows
 * are chosen together and carried by the mouse. In a list that can be edited Delete takes out, Alt with the arrows or the
 * mouse moves, and Ctrl Z takes back.
 */
public final class TrackListView extends ListView<Optional<Track>> {
    private static final double ROW = 52;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    /** Rows that were moved and are not read anew yet. */
    private record Moved(int first, int count) {}

    private final Setup setup;
    private final EdgeScroll edges = new EdgeScroll(this);
    private Optional<Edits> edits = Optional.empty();
    private Predicate<TrackKey> isCurrent = _ -> false;
    private Optional<Moved> moved = Optional.empty();
    private boolean renewed;

    /** What the list calls and how its rows look: {@code look} gets the track and its place. */
    public record Setup(
            Artwork artwork,
            Texts texts,
            TrackActions actions,
            BiFunction<Track, Integer, TrackRow.Look> look,
            IntConsumer play) {}

    /** What can be done to a list in an order of its own; places count from 0, rows are ascending. */
    public interface Edits {
        /** Moves rows together; {@code to} is the place of the first afterwards. */
        void move(List<Integer> rows, int to);

        void remove(List<Integer> rows);

        /** Puts what was carried here before the row at this place. */
        void insert(int place, Carry.Goods goods);

        /** Takes the last change back. */
        void undo();

        /** What the menu of a track says for taking it out. */
        String removeText();
    }

    public TrackListView(ObservableList<Optional<Track>> tracks, Setup setup) {
        super(tracks);
        this.setup = setup;
        getStyleClass().add("track-list");
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new TrackCell(this, setup));
        tracks.addListener((ListChangeListener<Optional<Track>>) _ -> renewed());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> edits.ifPresent(how -> editKey(e, how)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseDragEvent.MOUSE_DRAG_OVER, e -> edges.at(e.getY()));
        addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, _ -> edges.rest());
        addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, _ -> edges.rest());
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

    Optional<Edits> edits() {
        return edits;
    }

    boolean isCurrent(Track track) {
        return isCurrent.test(track.key());
    }

    /** What an act on this row is about: all chosen rows when it is one of them, else the row alone. */
    List<Integer> about(int row) {
        return getSelectionModel().isSelected(row) ? chosen() : List.of(row);
    }

    /** These rows, to be carried or asked something of; their tracks may not be loaded yet. */
    Carry.Goods goods(List<Integer> rows) {
        String name = rows.size() == 1
                ? getItems().get(rows.getFirst()).map(Track::title).orElse("")
                : setup.texts().format("carry.tracks", rows.size());
        return new Carry.Goods(name, this, rows, keys(rows));
    }

    /** Where carried things that are dropped at this place go. */
    void dropped(int place) {
        edits.ifPresent(how -> setup.actions().carry().handOver().ifPresent(goods -> {
            if (goods.from() == this) {
                DropPlace.moved(goods.rows(), place).ifPresent(to -> move(how, goods.rows(), to));
            } else {
                how.insert(place, goods);
            }
        }));
    }

    private Callable<List<TrackKey>> keys(List<Integer> rows) {
        Callable<List<Track>> tracks = getItems() instanceof PagedList<Track> paged
                ? paged.at(rows)
                : () -> rows.stream()
                        .map(getItems()::get)
                        .flatMap(Optional::stream)
                        .toList();
        return () -> tracks.call().stream().map(Track::key).toList();
    }

    private List<Integer> chosen() {
        int size = getItems().size();
        return getSelectionModel().getSelectedIndices().stream()
                .filter(row -> row >= 0 && row < size)
                .sorted()
                .toList();
    }

    private void key(KeyEvent e) {
        int index = getFocusModel().getFocusedIndex();
        if (index < 0 || index >= getItems().size()) {
            return;
        }
        OptionalInt stars = TrackRow.starsOf(e);
        if (stars.isPresent()) {
            about(index).stream()
                    .limit(100)
                    .forEach(row -> getItems()
                            .get(row)
                            .ifPresent(track -> setup.actions().rate(track, stars.getAsInt())));
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER) {
            setup.play().accept(index);
            e.consume();
        }
    }

    /** Before the list itself takes the arrows for its selection. */
    private void editKey(KeyEvent e, Edits how) {
        int index = getFocusModel().getFocusedIndex();
        if (UNDO.match(e)) {
            how.undo();
            e.consume();
        } else if (index < 0 || index >= getItems().size()) {
            return;
        } else if (e.getCode() == KeyCode.DELETE) {
            remove(how, about(index));
            e.consume();
        } else if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            List<Integer> rows = about(index);
            int step = e.getCode() == KeyCode.UP ? -1 : 1;
            DropPlace.stepped(rows, step, getItems().size()).ifPresent(to -> move(how, rows, to));
            e.consume();
        }
    }

    /** Without a selection first: JavaFX takes every chosen row out of it one by one, which for thousands stops the window. */
    void remove(Edits how, List<Integer> rows) {
        getSelectionModel().clearSelection();
        how.remove(rows);
    }

    private void move(Edits how, List<Integer> rows, int to) {
        how.move(rows, to);
        choose(to, rows.size());
        moved = Optional.of(new Moved(to, rows.size()));
        scrollIntoView(to);
    }

    private void choose(int first, int count) {
        getSelectionModel().clearSelection();
        getSelectionModel().selectRange(first, first + count);
        getFocusModel().focus(first);
    }

    /** A list that is read anew forgets which rows were chosen; those that were moved stay chosen. */
    @Override
    protected void layoutChildren() {
        if (renewed && moved.isPresent()) {
            Moved rows = moved.get();
            moved = Optional.empty();
            if (rows.first() + rows.count() <= getItems().size()) {
                choose(rows.first(), rows.count());
            }
        }
        renewed = false;
        super.layoutChildren();
    }

    private void renewed() {
        renewed = true;
        requestLayout();
    }

    private void scrollIntoView(int row) {
        boolean seen = lookupAll(".list-cell").stream()
                .anyMatch(node -> node instanceof TrackCell cell && cell.getIndex() == row && cell.isVisible());
        if (!seen) {
            scrollTo(row);
        }
    }
}
