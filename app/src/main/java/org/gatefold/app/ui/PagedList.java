package org.gatefold.app.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;

/**
 * A long list of which only the looked-at pages are held: a place not loaded yet is empty and fills by itself. On the
 * JavaFX thread.
 */
public final class PagedList<T> extends ObservableListBase<Optional<T>> implements AutoCloseable {
    private static final int PAGE = 100;
    private static final int KEPT = 60;
    private static final int STRETCH = 1000;

    /** Reads {@code limit} items from {@code offset} and says how many there are in all; blocks, off the JavaFX thread. */
    @FunctionalInterface
    public interface Source<T> {
        Slice<T> read(int offset, int limit) throws Exception;
    }

    /** A stretch of the list and its whole length. */
    public record Slice<T>(List<T> items, int total) {}

    /** A page, and in which reading of the whole it came: an older one is shown until the newer is there. */
    private record Held<T>(List<T> items, int generation) {
        Optional<T> at(int place) {
            return place < items.size() ? Optional.of(items.get(place)) : Optional.empty();
        }
    }

    private final Background background;
    private Source<T> source;
    private final Map<Integer, Held<T>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<Load<Integer>> state = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyIntegerWrapper readings = new ReadOnlyIntegerWrapper();
    private int size;
    private int generation;

    public PagedList(Background background, Source<T> source) {
        this.background = background;
        this.source = source;
    }

    /** How many there are, once known. */
    public ReadOnlyObjectProperty<Load<Integer>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How often the whole was read. */
    public ReadOnlyIntegerProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Reads anew, from another source: another order, another search. */
    public void show(Source<T> other) {
        source = other;
        reload();
    }

    /** Reads anew; what is shown stays until the answer is there. */
    public void reload() {
        generation++;
        asked.clear();
        fetch(0, true);
    }

    @Override
    public Optional<T> get(int index) {
        Held<T> page = pages.get(index / PAGE);
        if (page == null || page.generation() != generation) {
            fetch(index / PAGE, false);
        }
        return page == null ? Optional.empty() : page.at(index % PAGE);
    }

    /** Looks only at what is held: a search by JavaFX through the list must not read all of it. */
    @Override
    public int indexOf(Object item) {
        return pages.entrySet().stream()
                .flatMapToInt(page -> IntStream.range(0, page.getValue().items().size())
                        .filter(place -> page.getValue().at(place).equals(item))
                        .map(place -> page.getKey() * PAGE + place))
                .min()
                .orElse(-1);
    }

    /** Reads these rows, wherever they are; the reading blocks and is for off the JavaFX thread. */
    public Callable<List<T>> at(Rows wanted) {
        Source<T> from = source;
        return () -> {
            List<T> found = new ArrayList<>();
            int next = 0;
            while (next < wanted.size()) {
                int first = wanted.get(next);
                List<T> stretch = from.read(first, STRETCH).items();
                while (next < wanted.size() && wanted.get(next) < first + STRETCH) {
                    int place = wanted.get(next++) - first;
                    if (place < stretch.size()) {
                        found.add(stretch.get(place));
                    }
                }
            }
            return found;
        };
    }

    @Override
    public int size() {
        return size;
    }

    /** Drops every answer still under way. */
    @Override
    public void close() {
        generation++;
    }

    private void fetch(int page, boolean anew) {
        if (!asked.add(page)) {
            return;
        }
        int asking = generation;
        Source<T> from = source;
        background.refresh(() -> new Load.Ready<>(from.read(page * PAGE, PAGE)), answer -> {
            if (asking == generation) {
                asked.remove(page);
                take(page, anew, answer);
            }
        });
    }

    private void take(int page, boolean anew, Load<Slice<T>> answer) {
        switch (answer) {
            case Load.Busy<Slice<T>> _ -> {}
            case Load.Failed<Slice<T>>(var cause) -> state.set(new Load.Failed<>(cause));
            case Load.Ready<Slice<T>>(var slice, var freshness) -> {
                keep(page, new Held<>(slice.items(), generation));
                resize(slice.total());
                int from = anew ? 0 : Math.min(size, page * PAGE);
                // an update: what is replaced, JavaFX takes for rows that moved, and loses what the listener chose
                fireChange(Stretch.updated(this, from, anew ? size : Math.min(size, from + PAGE)));
                if (anew) {
                    readings.set(readings.get() + 1);
                }
                state.set(new Load.Ready<>(slice.total(), freshness));
            }
        }
    }

    private void keep(int page, Held<T> items) {
        pages.put(page, items);
        var oldest = pages.keySet().iterator();
        while (pages.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
    }

    private void resize(int total) {
        if (total == size) {
            return;
        }
        int before = size;
        size = total;
        fireChange(Stretch.replaced(
                this,
                Math.min(before, total),
                total,
                Collections.nCopies(Math.max(0, before - total), Optional.empty())));
    }
}
