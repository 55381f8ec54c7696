package org.gatefold.gallery;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two frames are, block by block of 8 × 8, 16 × 16 on the screen. A block is another when its mean colour is,
 * or when its pixels lie outside what the other has around them, the sooner the quieter it is. Half a pixel to the side,
 * another weight of the same letter or a rounding of colours is neither.
 */
record Likeness(int across, List<Block> others, double worst) {
    /** Of frames that nobody looks at. */
    static final Likeness NONE = new Likeness(1, List.of(), 0);

    static final int SIDE = 8;
    /** How far the mean of a block may be off: of 255, and as a part of how far its colours are apart. */
    private static final Tolerance MEAN = new Tolerance(2.1, 0.1, 9);
    /** How far on average a pixel may be from anything beside it in the other frame. */
    private static final Tolerance AWAY = new Tolerance(2.2, 0.06, 5);

    /** So much is allowed: more where colours are far apart, as in letters, little where a line is quiet or nothing is. */
    private record Tolerance(double least, double part, double most) {
        double of(int range) {
            return Math.clamp(range * part, least, most);
        }
    }

    /** Where a block is, counted in blocks, and by how much more than allowed it is another: above 1. */
    record Block(int x, int y, double by) {}

    boolean isAlike() {
        return others.isEmpty();
    }

    /** Says of a block, by its left and its top in pixels, whether it counts. */
    @FunctionalInterface
    interface Counting {
        boolean counts(int left, int top);
    }

    static Likeness of(Frame expected, Frame actual) {
        return of(expected, actual, (_, _) -> true);
    }

    /** The same where only some blocks count. */
    static Likeness of(Frame expected, Frame actual, Counting counting) {
        if (!expected.sameSize(actual)) {
            return new Likeness(1, List.of(new Block(0, 0, 100)), 100);
        }
        List<Block> others = new ArrayList<>();
        double worst = 0;
        int across = (expected.width() + SIDE - 1) / SIDE;
        int down = (expected.height() + SIDE - 1) / SIDE;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                double by = counting.counts(x * SIDE, y * SIDE) ? by(expected, actual, x * SIDE, y * SIDE) : 0;
                worst = Math.max(worst, by);
                if (by > 1) {
                    others.add(new Block(x, y, by));
                }
            }
        }
        return new Likeness(across, List.copyOf(others), worst);
    }

    private static double by(Frame expected, Frame actual, int left, int top) {
        int right = Math.min(left + SIDE, expected.width());
        int bottom = Math.min(top + SIDE, expected.height());
        int pixels = (right - left) * (bottom - top);
        double worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = 255;
            int high = 0;
            int sum = 0;
            int away = 0;
            int back = 0;
            for (int y = top; y < bottom; y++) {
                for (int x = left; x < right; x++) {
                    int was = expected.at(x, y, shift);
                    int is = actual.at(x, y, shift);
                    low = Math.min(low, was);
                    high = Math.max(high, was);
                    sum += is - was;
                    if (was != is) {
                        away += outside(expected, x, y, shift, is);
                        back += outside(actual, x, y, shift, was);
                    }
                }
            }
            double mean = Math.abs(sum) / (double) pixels;
            int range = Math.max(0, high - low);
            worst = Math.max(worst, mean / MEAN.of(range));
            worst = Math.max(worst, Math.max(away, back) / (double) pixels / AWAY.of(range));
        }
        return worst;
    }

    /** How far a colour is from the range of those at and around a place. */
    private static int outside(Frame frame, int x, int y, int shift, int colour) {
        int low = 255;
        int high = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(frame.height() - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(frame.width() - 1, x + 1); u++) {
                int there = frame.at(u, v, shift);
                low = Math.min(low, there);
                high = Math.max(high, there);
            }
        }
        return colour < low ? low - colour : Math.max(0, colour - high);
    }
}
