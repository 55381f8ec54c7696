package org.gatefold.player.library.text;

import java.util.Arrays;

/**
 * Counts the slips between what was typed and the nearest beginning of a word: Damerau's distance (a letter inserted,
 * left out, replaced, or swapped with its neighbour) to every beginning, the least of them. One instance for one search
 * by one thread.
 */
final class Slips {
    private final String typed;
    private final int most;
    private int[] before;
    private int[] last;
    private int[] now;

    Slips(String typed, int most) {
        this.typed = typed;
        this.most = most;
        before = new int[typed.length() + 1];
        last = new int[typed.length() + 1];
        now = new int[typed.length() + 1];
    }

    /** The slips to the nearest beginning of the word, or more than {@code most} where there are too many. */
    int to(char[] letters, int start, int length) {
        int typedLength = typed.length();
        Arrays.setAll(last, i -> i);
        int best = typedLength;
        int end = Math.min(length, typedLength + most);
        for (int row = 1; row <= end; row++) {
            char letter = letters[start + row - 1];
            now[0] = row;
            int least = row;
            for (int i = 1; i <= typedLength; i++) {
                char wanted = typed.charAt(i - 1);
                int slips = Math.min(Math.min(now[i - 1], last[i]) + 1, last[i - 1] + (wanted == letter ? 0 : 1));
                if (row > 1 && i > 1 && wanted == letters[start + row - 2] && typed.charAt(i - 2) == letter) {
                    slips = Math.min(slips, before[i - 2] + 1);
                }
                now[i] = slips;
                least = Math.min(least, slips);
            }
            best = Math.min(best, now[typedLength]);
            if (least > most) {
                break;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return best;
    }
}
