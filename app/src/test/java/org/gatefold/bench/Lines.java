package org.gatefold.bench;

import java.util.Arrays;
import java.util.Locale;

/** The form of a measured figure, and the median of several. */
final class Lines {
    private Lines() {}

    static String of(String name, double value, String unit) {
        return String.format(Locale.ROOT, "{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}", name, value, unit);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
