package org.gatefold.app.control;

/**
 * How covers fill a width: as many side by side as stay large enough, and the larger the wider it is. In logical pixels.
 *
 * @param across how many stand in a row
 * @param side of each
 */
public record CoverFit(int across, double side) {
    /** Between two covers. */
    public static final double GAP = 20;

    private static final double LEAST = 150;
    private static final double LARGE = 220;
    private static final double NARROW = 700;
    private static final double SLOWLY = 40;

    /** @param room from the left edge of the first cover to the right edge of the last */
    public static CoverFit of(double room) {
        double least = Math.clamp(LEAST + (room - NARROW) / SLOWLY, LEAST, LARGE);
        int across = Math.max(1, (int) ((room + GAP) / (least + GAP)));
        return new CoverFit(across, Math.max(0, Math.floor((room + GAP) / across - GAP)));
    }
}
