package org.gatefold.app.ui;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import java.util.TreeSet;

/** Places in a list, ascending, kept as stretches: a million that stand together cost no more than one. Immutable. */
public final class Rows extends AbstractList<Integer> implements RandomAccess {
    private static final Rows NONE = new Rows(new int[0], 0);

    /** Where stretches begin and end, by turns; an end is the first place behind its stretch. */
    private final int[] bounds;

    /** How many places stand before each stretch. */
    private final int[] before;

    private final int size;

    /** @param count how many of the bounds are taken */
    private Rows(int[] bounds, int count) {
        this.bounds = Arrays.copyOf(bounds, count);
        before = new int[count / 2];
        int sum = 0;
        for (int i = 0; i < before.length; i++) {
            before[i] = sum;
            sum += bounds[2 * i + 1] - bounds[2 * i];
        }
        size = sum;
    }

    public static Rows none() {
        return NONE;
    }

    /** From {@code from} to before {@code to}; none when that is no way up. */
    public static Rows range(int from, int to) {
        return from < to ? new Rows(new int[] {from, to}, 2) : NONE;
    }

    /** Exactly these, in any order. */
    public static Rows of(Collection<Integer> rows) {
        int[] bounds = new int[2 * rows.size()];
        int count = 0;
        for (int row : new TreeSet<>(rows)) {
            if (count > 0 && bounds[count - 1] == row) {
                bounds[count - 1] = row + 1;
            } else {
                bounds[count++] = row;
                bounds[count++] = row + 1;
            }
        }
        return new Rows(bounds, count);
    }

    /** These and all from {@code from} to before {@code to}. */
    public Rows with(int from, int to) {
        if (from >= to) {
            return this;
        }
        int[] all = new int[bounds.length + 2];
        int count = copy(0, firstEndingAt(from), all, 0);
        int next = count;
        int low = from;
        int high = to;
        while (next < bounds.length && bounds[next] <= to) {
            low = Math.min(low, bounds[next]);
            high = Math.max(high, bounds[next + 1]);
            next += 2;
        }
        all[count++] = low;
        all[count++] = high;
        return new Rows(all, copy(next, bounds.length, all, count));
    }

    /** These without those from {@code from} to before {@code to}. */
    public Rows without(int from, int to) {
        if (from >= to) {
            return this;
        }
        int[] all = new int[bounds.length + 2];
        int count = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            count = add(bounds[i], Math.min(bounds[i + 1], from), all, count);
            count = add(Math.max(bounds[i], to), bounds[i + 1], all, count);
        }
        return new Rows(all, count);
    }

    public boolean holds(int row) {
        return indexOf(row) >= 0;
    }

    /** Where this place stands among these; -1 when it does not. */
    public int indexOf(int row) {
        int found = Arrays.binarySearch(bounds, row);
        int bound = found >= 0 ? found : -found - 2;
        return bound < 0 || bound % 2 == 1 ? -1 : before[bound / 2] + row - bounds[bound];
    }

    /** How many places these and others have in common before the first that differs. */
    public int sameStart(Rows other) {
        int same = Arrays.mismatch(bounds, other.bounds);
        if (same < 0) {
            return size;
        }
        int whole = same / 2;
        int told = whole < before.length ? before[whole] : size;
        if (same % 2 == 0) {
            return told;
        }
        return told + Math.min(bounds[same], other.bounds[same]) - bounds[same - 1];
    }

    /** How many places these and others have in common behind the last that differs. */
    public int sameEnd(Rows other) {
        int same = 0;
        for (int i = bounds.length, j = other.bounds.length; i > 0 && j > 0; i -= 2, j -= 2) {
            if (bounds[i - 1] != other.bounds[j - 1]) {
                return same;
            }
            same += bounds[i - 1] - Math.max(bounds[i - 2], other.bounds[j - 2]);
            if (bounds[i - 2] != other.bounds[j - 2]) {
                return same;
            }
        }
        return same;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        int found = Arrays.binarySearch(before, index);
        int stretch = found >= 0 ? found : -found - 2;
        return bounds[2 * stretch] + index - before[stretch];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer place ? indexOf(place.intValue()) : -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows ? Arrays.equals(bounds, rows.bounds) : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /** How many of the bounds belong to stretches that end before this place and do not touch it. */
    private int firstEndingAt(int place) {
        int bound = 0;
        while (bound < bounds.length && bounds[bound + 1] < place) {
            bound += 2;
        }
        return bound;
    }

    private int copy(int from, int to, int[] all, int count) {
        System.arraycopy(bounds, from, all, count, to - from);
        return count + to - from;
    }

    private static int add(int from, int to, int[] all, int count) {
        if (from >= to) {
            return count;
        }
        all[count] = from;
        all[count + 1] = to;
        return count + 2;
    }
}
