package org.gatefold.gallery;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two frames are, block by block of 8 × 8, 16 × 16 on the screen. A block is another when its mean colour is,
 * when a plain one is no longer plain in the same colour, or when its pixels lie outside what the other has around them.
 * Half a pixel to the side, another weight of the same letter or a rounding of colours is neither.
 */
record Likeness(int across, List<Block> others, double worst) {
    static final int SIDE = 8;
    /** How far the mean of a block may be off, of 255. */
    static final double MEAN = 9;
    /** The same where the block is one plain colour. */
    static final double PLAIN = 2.5;
    /** How far on average a pixel may be from anything beside it in the other frame. */
    static final double AWAY = 5;

    private static final int FLAT = 3;

    /** Where a block is, counted in blocks, and by how much more than allowed it is another: above 1. */
    record Block(int x, int y, double by) {}

    boolean isAlike() {
        return others.isEmpty();
    }

    static Likeness of(Frame expected, Frame actual) {
        if (!expected.sameSize(actual)) {
            return new Likeness(1, List.of(new Block(0, 0, 100)), 100);
        }
        List<Block> others = new ArrayList<>();
        double worst = 0;
        int across = (expected.width() + SIDE - 1) / SIDE;
        int down = (expected.height() + SIDE - 1) / SIDE;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                double by = by(expected, actual, x * SIDE, y * SIDE);
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
            worst = Math.max(worst, mean / (high - low <= FLAT ? PLAIN : MEAN));
            worst = Math.max(worst, Math.max(away, back) / (double) pixels / AWAY);
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
