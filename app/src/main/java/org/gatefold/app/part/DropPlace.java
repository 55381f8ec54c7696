package org.gatefold.app.part;

import java.util.List;
import java.util.OptionalInt;

/** Where things dropped on a list go, and how fast the list scrolls at its edges. Pure. */
public final class DropPlace {
    private static final double EDGE = 48;
    private static final double FASTEST = 900;

    private DropPlace() {}

    /** The place between rows that the mouse points at: before a row in its upper half, behind it in its lower one. */
    public static int between(int row, double y, double height) {
        return y < height / 2 ? row : row + 1;
    }

    /**
     * Where moved rows stand afterwards, the first of them; empty when they would stand where they are.
     *
     * @param rows ascending
     * @param place between rows, as they stand before
     */
    public static OptionalInt moved(List<Integer> rows, int place) {
        if (rows.isEmpty()) {
            return OptionalInt.empty();
        }
        int before = (int) rows.stream().filter(row -> row < place).count();
        int first = rows.getFirst();
        boolean together = rows.getLast() - first == rows.size() - 1;
        boolean stays = together && place >= first && place <= rows.getLast() + 1;
        return stays ? OptionalInt.empty() : OptionalInt.of(place - before);
    }

    /** Where rows stand after one step up or down; empty at the end of the list. They come together on the way. */
    public static OptionalInt stepped(List<Integer> rows, int step, int size) {
        if (rows.isEmpty()) {
            return OptionalInt.empty();
        }
        int to = step < 0 ? rows.getFirst() - 1 : rows.getLast() + 1 - (rows.size() - 1);
        return to < 0 || to + rows.size() > size ? OptionalInt.empty() : OptionalInt.of(to);
    }

    /** Pixels a second at this place of a list: 0 in the middle, faster the nearer to an edge. */
    public static double speed(double y, double height) {
        double edge = Math.min(EDGE, height / 3);
        if (y < edge) {
            return -FASTEST * Math.min(1, (edge - y) / edge);
        }
        return y > height - edge ? FASTEST * Math.min(1, (y - height + edge) / edge) : 0;
    }
}
