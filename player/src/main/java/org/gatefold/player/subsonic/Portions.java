package org.gatefold.player.subsonic;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long list of values into what fits into one request: an address holds little, a form much. */
final class Portions {
    /** Gunicorn turns down a request line of more than 4,094 characters. */
    private static final int ADDRESS = 3_000;

    private static final int FORM = 200_000;
    /** A parameter's name, its equals sign and what encoding adds. */
    private static final int AROUND = 24;

    private Portions() {}

    static List<List<String>> of(List<String> values, Terms terms) {
        int room = terms.forms() ? FORM : ADDRESS;
        List<List<String>> portions = new ArrayList<>();
        List<String> portion = new ArrayList<>();
        int used = 0;
        for (String value : values) {
            int needs = value.length() + AROUND;
            if (used + needs > room && !portion.isEmpty()) {
                portions.add(List.copyOf(portion));
                portion.clear();
                used = 0;
            }
            portion.add(value);
            used += needs;
        }
        if (!portion.isEmpty()) {
            portions.add(List.copyOf(portion));
        }
        return portions;
    }

    /** The largest stretch around one of them that fits, as its first and last place (exclusive). */
    static int[] around(List<String> values, int middle, Terms terms) {
        int room = (terms.forms() ? FORM : ADDRESS) - values.get(middle).length() - AROUND;
        int first = middle;
        int last = middle + 1;
        boolean grew = true;
        while (grew) {
            grew = false;
            if (last < values.size() && room >= values.get(last).length() + AROUND) {
                room -= values.get(last).length() + AROUND;
                last++;
                grew = true;
            }
            if (first > 0 && room >= values.get(first - 1).length() + AROUND) {
                first--;
                room -= values.get(first).length() + AROUND;
                grew = true;
            }
        }
        return new int[] {first, last};
    }
}
