package org.gatefold.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;
import javafx.scene.control.FocusModel;
import org.gatefold.app.ui.Rows;
import org.junit.jupiter.api.Test;

/** What is chosen of a long list, and what is told of it. */
final class RangeSelectionTest {
    private final ObservableList<String> letters = FXCollections.observableArrayList("abcdefghijklmnop".split(""));
    private final RangeSelection<String> selection = new RangeSelection<>(letters, new Places<>(letters));

    @Test
    void stretchesAreChosenUpwardsAndDownwards() {
        selection.selectRange(2, 5);
        assertEquals(List.of(2, 3, 4), selection.getSelectedIndices());
        assertEquals(4, selection.getSelectedIndex(), "the last one chosen");
        selection.selectRange(9, 7);
        assertEquals(List.of(2, 3, 4, 8, 9), selection.getSelectedIndices());
        assertEquals(8, selection.getSelectedIndex());
        assertEquals(List.of("c", "d", "e", "i", "j"), selection.getSelectedItems());
        selection.clearSelection(8);
        assertEquals(9, selection.getSelectedIndex(), "another that is still chosen");
        selection.clearAndSelect(1);
        assertEquals(Rows.range(1, 2), selection.rows());
        selection.clearSelection();
        assertTrue(selection.isEmpty());
        assertNull(selection.getSelectedItem());
    }

    @Test
    void placesThatAreNotThereAreNotChosen() {
        selection.select(-1);
        selection.select(16);
        selection.selectIndices(20, 3, -4);
        assertEquals(List.of(3), selection.getSelectedIndices());
        selection.selectRange(14, 40);
        assertEquals(List.of(3, 14, 15), selection.getSelectedIndices());
    }

    @Test
    void whatIsToldOfChangesLeadsFromOneToTheOther() {
        List<Integer> copy = new ArrayList<>();
        selection.getSelectedIndices().addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                copy.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                copy.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            int row = random.nextInt(16);
            switch (random.nextInt(5)) {
                case 0 -> selection.select(row);
                case 1 -> selection.clearSelection(row);
                case 2 -> selection.clearAndSelect(row);
                case 3 -> selection.selectRange(row, random.nextInt(17));
                default -> selection.selectIndices(row, (row + 5) % 16, (row + 9) % 16);
            }
            assertEquals(List.copyOf(selection.getSelectedIndices()), copy);
        }
    }

    @Test
    void choosingAllReadsOneRowAndIsToldOnce() {
        Unread rows = new Unread();
        RangeSelection<String> all = new RangeSelection<>(rows, new Places<>(rows));
        AtomicInteger told = new AtomicInteger();
        all.getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> told.incrementAndGet());
        all.selectAll();
        assertEquals(1_000_000, all.getSelectedIndices().size());
        assertEquals(1, told.get());
        assertTrue(rows.read.get() <= 1, () -> "looked into " + rows.read.get() + " rows");
    }

    @Test
    void withMoreOrFewerRowsNothingIsChosenAnyMore() {
        selection.selectRange(2, 5);
        letters.set(3, "x");
        letters.remove(10);
        assertTrue(selection.isEmpty());
    }

    /** Rows that say how many of them were looked into. */
    private static final class Unread extends ObservableListBase<String> {
        private final AtomicInteger read = new AtomicInteger();

        @Override
        public String get(int index) {
            read.incrementAndGet();
            return "row " + index;
        }

        @Override
        public int size() {
            return 1_000_000;
        }
    }

    private static final class Places<T> extends FocusModel<T> {
        private final ObservableList<T> items;

        Places(ObservableList<T> items) {
            this.items = items;
        }

        @Override
        protected int getItemCount() {
            return items.size();
        }

        @Override
        protected T getModelItem(int index) {
            return null;
        }
    }
}
