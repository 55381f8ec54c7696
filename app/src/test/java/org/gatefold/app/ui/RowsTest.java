package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Places kept as stretches behave as a sorted set of them. */
final class RowsTest {
    private static final int PLACES = 24;
    private static final int ROUNDS = 20_000;

    @Test
    void addingAndTakingAwayIsThatOfASet() {
        Random random = new Random(5);
        Rows rows = Rows.none();
        TreeSet<Integer> set = new TreeSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            int from = random.nextInt(PLACES);
            int to = from + random.nextInt(6);
            Rows before = rows;
            List<Integer> told = List.copyOf(set);
            if (random.nextBoolean()) {
                rows = rows.with(from, to);
                for (int row = from; row < to; row++) {
                    set.add(row);
                }
            } else {
                rows = rows.without(from, to);
                set.subSet(from, Math.max(from, to)).clear();
            }
            List<Integer> now = List.copyOf(set);
            assertEquals(now, rows);
            assertEquals(rows, Rows.of(now), "the same stretches, whatever way they came to be");
            for (int row = -1; row <= PLACES + 6; row++) {
                assertEquals(now.indexOf(row), rows.indexOf(row));
                assertEquals(set.contains(row), rows.holds(row));
            }
            assertSame(told, now, before, rows);
        }
    }

    private static void assertSame(List<Integer> told, List<Integer> now, Rows before, Rows rows) {
        int start = 0;
        while (start < Math.min(told.size(), now.size()) && told.get(start).equals(now.get(start))) {
            start++;
        }
        assertEquals(start, rows.sameStart(before), () -> told + " and " + now);
        List<Integer> toldBack = new ArrayList<>(told).reversed();
        List<Integer> nowBack = new ArrayList<>(now).reversed();
        int end = 0;
        while (end < Math.min(told.size(), now.size()) && toldBack.get(end).equals(nowBack.get(end))) {
            end++;
        }
        assertEquals(end, rows.sameEnd(before), () -> told + " and " + now);
    }

    @Test
    void aMillionThatStandTogetherAreOneStretch() {
        Rows all = Rows.range(0, 1_000_000).without(500_000, 500_001);
        assertEquals(999_999, all.size());
        assertEquals(499_999, all.get(499_999));
        assertEquals(500_001, all.get(500_000));
        assertThrows(IndexOutOfBoundsException.class, () -> all.get(999_999));
        assertEquals(Rows.none(), all.without(0, 1_000_000));
    }
}
