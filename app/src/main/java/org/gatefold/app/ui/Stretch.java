package org.gatefold.app.ui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** One stretch of a list that changed; it costs the same however long it is, for it looks at nothing. */
public final class Stretch<E> extends ListChangeListener.Change<E> {
    private final int from;
    private final int to;
    private final List<E> removed;
    private final boolean updated;
    private boolean begun;

    private Stretch(ObservableList<E> list, int from, int to, List<E> removed, boolean updated) {
        super(list);
        this.from = from;
        this.to = to;
        this.removed = removed;
        this.updated = updated;
    }

    /** Other content in the same places. */
    public static <E> Stretch<E> updated(ObservableList<E> list, int from, int to) {
        return new Stretch<>(list, from, to, List.of(), true);
    }

    /** What stands from {@code from} to before {@code to} now, in the place of what was removed; either can be nothing. */
    public static <E> Stretch<E> replaced(ObservableList<E> list, int from, int to, List<E> removed) {
        return new Stretch<>(list, from, to, removed, false);
    }

    @Override
    public boolean next() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public void reset() {
        begun = false;
    }

    @Override
    public int getFrom() {
        return from;
    }

    @Override
    public int getTo() {
        return to;
    }

    @Override
    public List<E> getRemoved() {
        return removed;
    }

    @Override
    public boolean wasUpdated() {
        return updated;
    }

    @Override
    public boolean wasAdded() {
        return !updated && from < to;
    }

    @Override
    protected int[] getPermutation() {
        return new int[0];
    }
}
