package org.gatefold.app.control;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.FocusModel;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import org.gatefold.app.ui.Rows;
import org.gatefold.app.ui.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a long list are chosen, by their places. JavaFX's own looks at every chosen row and tells of it, which for
 * twenty thousand stops the window for seconds and reads the whole list from the disk; this one keeps stretches, tells of a
 * change once, and never looks at what is in a row but the last chosen one.
 */
public final class RangeSelection<T> extends MultipleSelectionModel<T> {
    private final ObservableList<T> items;
    private final FocusModel<T> focus;
    private final View<Integer> places = new View<>(row -> row);
    private final View<T> chosen;
    private Rows rows = Rows.none();

    public RangeSelection(ObservableList<T> items, FocusModel<T> focus) {
        this.items = items;
        this.focus = focus;
        chosen = new View<>(items::get);
        setSelectionMode(SelectionMode.MULTIPLE);
        items.addListener(this::changed);
    }

    /** All that is chosen, ascending. */
    public Rows rows() {
        return rows;
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return places;
    }

    @Override
    public ObservableList<T> getSelectedItems() {
        return chosen;
    }

    @Override
    public void selectIndices(int index, int... others) {
        Rows all = isPlace(index) ? rows.with(index, index + 1) : rows;
        int last = index;
        for (int other : others) {
            if (isPlace(other)) {
                all = all.with(other, other + 1);
                last = other;
            }
        }
        if (isPlace(last)) {
            choose(all, last);
        }
    }

    /** From {@code start} to before {@code end}, which may lie above. */
    @Override
    public void selectRange(int start, int end) {
        int from = Math.clamp(start < end ? start : end + 1, 0, items.size());
        int to = Math.clamp(start < end ? end : start + 1, 0, items.size());
        if (start != end && from < to) {
            choose(rows.with(from, to), start < end ? to - 1 : from);
        }
    }

    @Override
    public void selectAll() {
        if (!items.isEmpty()) {
            choose(Rows.range(0, items.size()), Math.max(0, focus.getFocusedIndex()));
        }
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(items.size() - 1);
    }

    @Override
    public void clearAndSelect(int index) {
        if (isPlace(index)) {
            choose(Rows.range(index, index + 1), index);
        } else {
            clearSelection();
        }
    }

    @Override
    public void select(int index) {
        if (isPlace(index)) {
            choose(rows.with(index, index + 1), index);
        }
    }

    @Override
    public void select(@Nullable T item) {
        select(items.indexOf(item));
    }

    @Override
    public void clearSelection(int index) {
        Rows left = rows.without(index, index + 1);
        take(left, index != getSelectedIndex() ? getSelectedIndex() : left.isEmpty() ? -1 : left.getLast());
    }

    @Override
    public void clearSelection() {
        take(Rows.none(), -1);
    }

    @Override
    public boolean isSelected(int index) {
        return rows.holds(index);
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public void selectPrevious() {
        int at = focus.getFocusedIndex();
        select(at < 0 ? items.size() - 1 : at - 1);
    }

    @Override
    public void selectNext() {
        select(focus.getFocusedIndex() + 1);
    }

    private boolean isPlace(int index) {
        return index >= 0 && index < items.size();
    }

    /** The focus goes first: where JavaFX has no anchor yet, it takes one from the focus as it is told of the change. */
    private void choose(Rows next, int last) {
        focus.focus(last);
        take(next, last);
    }

    private void take(Rows next, int last) {
        Rows before = rows;
        rows = next;
        setSelectedIndex(last);
        setSelectedItem(isPlace(last) ? items.get(last) : null);
        if (!next.equals(before)) {
            places.tell(before);
            chosen.tell(before);
        }
    }

    /** With more or fewer rows than before nobody knows where the chosen ones are. */
    private void changed(ListChangeListener.Change<? extends T> change) {
        boolean others = false;
        while (change.next()) {
            others |= !change.wasUpdated();
        }
        if (others && !rows.isEmpty()) {
            clearSelection();
        }
    }

    /** What is chosen as a list that reads nothing until it is looked at. */
    private final class View<E> extends ObservableListBase<E> {
        private final IntFunction<E> what;

        View(IntFunction<E> what) {
            this.what = what;
        }

        @Override
        public E get(int index) {
            return what.apply(rows.get(index));
        }

        @Override
        public int size() {
            return rows.size();
        }

        void tell(Rows before) {
            int shorter = Math.min(before.size(), rows.size());
            int start = rows.sameStart(before);
            int end = Math.min(rows.sameEnd(before), shorter - start);
            List<E> gone = new Taken<>(before, start, before.size() - end, what);
            fireChange(Stretch.replaced(this, start, rows.size() - end, gone));
        }
    }

    /** What a stretch of the view was before. */
    private static final class Taken<E> extends AbstractList<E> {
        private final Rows before;
        private final int from;
        private final int to;
        private final IntFunction<E> what;

        Taken(Rows before, int from, int to, IntFunction<E> what) {
            this.before = before;
            this.from = from;
            this.to = to;
            this.what = what;
        }

        @Override
        public E get(int index) {
            return what.apply(before.get(from + index));
        }

        @Override
        public int size() {
            return to - from;
        }
    }
}
