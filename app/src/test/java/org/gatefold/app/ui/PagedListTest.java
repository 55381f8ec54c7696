package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

final class PagedListTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Background background = new Background(work::add, Runnable::run);
    private final List<Integer> asked = new ArrayList<>();
    private int total = 100_000;

    @Test
    void onlyPagesThatAreLookedAtAreRead() {
        PagedList<Integer> list = list();
        list.reload();
        runAll();
        assertEquals(100_000, list.size());
        assertEquals(Optional.of(7), list.get(7));
        assertEquals(Optional.empty(), list.get(54_321));
        runAll();
        assertEquals(Optional.of(54_321), list.get(54_321));
        assertEquals(List.of(0, 54_300), asked);
    }

    @Test
    void lookingTwiceAsksOnce() {
        PagedList<Integer> list = list();
        list.reload();
        runAll();
        list.get(250);
        list.get(251);
        assertEquals(1, work.size());
    }

    @Test
    void scrollingEndToEndHoldsABoundedNumberOfPages() {
        PagedList<Integer> list = list();
        list.reload();
        runAll();
        for (int i = 0; i < total; i += 50) {
            list.get(i);
            runAll();
        }
        long held = IntStream.range(0, 1000)
                .filter(page -> list.get(page * 100).isPresent())
                .count();
        assertTrue(held <= 61, "held " + held + " pages");
    }

    @Test
    void aShorterLibraryShortensTheListAndTellsWhoListens() {
        PagedList<Integer> list = list();
        list.reload();
        runAll();
        List<Integer> removed = new ArrayList<>();
        list.addListener((ListChangeListener<Optional<Integer>>) change -> {
            while (change.next()) {
                removed.add(change.getRemovedSize());
            }
        });
        total = 42;
        list.reload();
        runAll();
        assertEquals(42, list.size());
        assertTrue(removed.contains(100_000 - 42), removed.toString());
    }

    @Test
    void anotherOrderReplacesWhatIsShown() {
        PagedList<Integer> list = list();
        list.reload();
        runAll();
        list.show((offset, limit) -> new PagedList.Slice<>(List.of(-1, -2), 2));
        runAll();
        assertEquals(List.of(Optional.of(-1), Optional.of(-2)), List.copyOf(list));
    }

    @Test
    void afterClosingNothingArrives() {
        PagedList<Integer> list = list();
        list.reload();
        list.close();
        runAll();
        assertEquals(0, list.size());
    }

    @Test
    void aFailureIsSaid() {
        PagedList<Integer> list = new PagedList<>(background, (_, _) -> {
            throw new IOException("library.db is damaged.");
        });
        list.reload();
        runAll();
        assertInstanceOf(Load.Failed.class, list.stateProperty().get());
    }

    private PagedList<Integer> list() {
        return new PagedList<>(background, (offset, limit) -> {
            asked.add(offset);
            return new PagedList.Slice<>(
                    IntStream.range(offset, Math.min(offset + limit, total))
                            .boxed()
                            .toList(),
                    total);
        });
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }
}
