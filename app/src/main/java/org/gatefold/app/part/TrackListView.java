package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseDragEvent;
import org.gatefold.app.control.RangeSelection;
import org.gatefold.app.control.RowFocus;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Rows;
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

    private final PagedList<Track> tracks;
    private final Setup setup;
    private final RangeSelection<Optional<Track>> selection;
    private final EdgeScroll edges = new EdgeScroll(this);
    private Optional<Edits> edits = Optional.empty();
    private Optional<ColumnPlan> columns = Optional.empty();
    private Predicate<TrackKey> isCurrent = _ -> false;

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
        void move(Rows rows, int to);

        void remove(Rows rows);

        /** Puts what was carried here before the row at this place. */
        void insert(int place, Carry.Goods goods);

        /** Takes the last change back. */
        void undo();

        /** What the menu of a track says for taking it out. */
        String removeText();
    }

    public TrackListView(PagedList<Track> tracks, Setup setup) {
        this.tracks = tracks;
        this.setup = setup;
        RowFocus<Optional<Track>> focus = new RowFocus<>(this, tracks);
        selection = new RangeSelection<>(tracks, focus);
        setFocusModel(focus);
        setSelectionModel(selection);
        setItems(tracks);
        tracks.readingsProperty().addListener((_, _, _) -> readAnew());
        getStyleClass().add("track-list");
        setFixedCellSize(ROW);
        setAccessibleText(setup.texts().get("side.tracks"));
        setCellFactory(_ -> new TrackCell(this, setup));
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

    /** Shows each track in columns instead of two lines. */
    public TrackListView inColumns(ColumnPlan plan) {
        columns = Optional.of(plan);
        return this;
    }

    /** A row for one of the cells. */
    TrackLine line() {
        return columns.<TrackLine>map(
                        plan -> new ColumnRow(plan, setup.artwork(), setup.texts(), setup.actions()::isKept))
                .orElseGet(() -> new TrackRow(setup.artwork(), setup.texts(), setup.actions()::isKept));
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
    Rows about(int row) {
        return selection.isSelected(row) ? selection.rows() : Rows.range(row, row + 1);
    }

    /** These rows, to be carried or asked something of; their tracks may not be loaded yet. */
    Carry.Goods goods(Rows rows) {
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

    /** In an order of the listener's own rows stay where they are; elsewhere others may stand there now. */
    private void readAnew() {
        if (edits.isEmpty()) {
            selection.clearSelection();
        }
    }

    private Callable<List<TrackKey>> keys(Rows rows) {
        Callable<List<Track>> chosen = tracks.at(rows);
        return () -> chosen.call().stream().map(Track::key).toList();
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
            selection.clearSelection();
            how.undo();
            e.consume();
        } else if (index < 0 || index >= getItems().size()) {
            return;
        } else if (e.getCode() == KeyCode.DELETE) {
            remove(how, about(index));
            e.consume();
        } else if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
            Rows rows = about(index);
            int step = e.getCode() == KeyCode.UP ? -1 : 1;
            DropPlace.stepped(rows, step, getItems().size()).ifPresent(to -> move(how, rows, to));
            e.consume();
        }
    }

    void remove(Edits how, Rows rows) {
        selection.clearSelection();
        getFocusModel().focus(rows.getFirst());
        how.remove(rows);
    }

    private void move(Edits how, Rows rows, int to) {
        how.move(rows, to);
        selection.clearSelection();
        selection.selectRange(to, to + rows.size());
        getFocusModel().focus(to);
        scrollIntoView(to);
    }

    private void scrollIntoView(int row) {
        boolean seen = lookupAll(".list-cell").stream()
                .anyMatch(node -> node instanceof TrackCell cell && cell.getIndex() == row && cell.isVisible());
        if (!seen) {
            scrollTo(row);
        }
    }
}
