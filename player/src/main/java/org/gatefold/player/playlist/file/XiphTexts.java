package org.gatefold.player.playlist.file;

import java.time.Duration;

/** What the two formats of the Xiph playlist family have in common: lengths and the choice among several places. */
final class XiphTexts {
    private static final double MOST_MILLIS = 2e8;

    private XiphTexts() {}

    /** A length in milliseconds; zero where it is none. */
    static Duration millis(String text) {
        try {
            double millis = Double.parseDouble(text.strip());
            return millis > 0 && millis < MOST_MILLIS ? Duration.ofMillis(Math.round(millis)) : Duration.ZERO;
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }

    /** The first place that is a file, else the first that is said. */
    static Location better(Location known, Location next) {
        boolean file = known.files().isEmpty() && !next.files().isEmpty();
        return file || known.shown().isEmpty() ? next : known;
    }
}
