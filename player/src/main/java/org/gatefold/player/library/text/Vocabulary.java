package org.gatefold.player.library.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The folded words of a library in the order of their letters, to find what a mistyped word was meant to be. Immutable;
 * about thirty bytes a word.
 */
public final class Vocabulary {
    /** A word, how often it stands in the library, and how many slips of the fingers lie between it and what was typed. */
    public record Near(String word, int uses, int slips) {}

    /** A word and how often it stands in the library. */
    public record Word(String text, int uses) {}

    private static final int LONGEST = 32;

    private final char[] letters;
    private final int[] starts;
    private final int[] uses;
    private final int[] masks;

    /** Takes the words in any order, each once; those of more than 32 letters are nobody's typing and left out. */
    public Vocabulary(List<Word> words) {
        List<Word> kept = words.stream()
                .filter(word -> !word.text().isEmpty() && word.text().length() <= LONGEST)
                .sorted(Comparator.comparing(Word::text))
                .toList();
        letters = new char[kept.stream().mapToInt(word -> word.text().length()).sum()];
        starts = new int[kept.size() + 1];
        uses = new int[kept.size()];
        masks = new int[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            String text = kept.get(i).text();
            text.getChars(0, text.length(), letters, starts[i]);
            starts[i + 1] = starts[i] + text.length();
            uses[i] = kept.get(i).uses();
            masks[i] = mask(text);
        }
    }

    /** How many words there are. */
    public int size() {
        return uses.length;
    }

    /** Whether some word begins so. */
    public boolean hasBeginning(String typed) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = orderOfBeginning(middle, typed);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /**
     * The words whose beginning is at most a slip (from 8 letters on: two) away from what was typed: a letter too many,
     * missing, wrong, or two the wrong way round. Nearest first, then the more used; none for less than 4 letters.
     */
    public List<Near> near(String typed, int limit) {
        int most = typed.length() < 4 || typed.length() > LONGEST ? 0 : typed.length() < 8 ? 1 : 2;
        if (most == 0) {
            return List.of();
        }
        Slips slips = new Slips(typed, most);
        int mask = mask(typed);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            int length = starts[i + 1] - starts[i];
            if (length + most < typed.length() || hasMoreThan(most, mask & ~masks[i])) {
                continue;
            }
            int apart = slips.to(letters, starts[i], length);
            if (apart > 0 && apart <= most) {
                near.add(new Near(new String(letters, starts[i], length), uses[i], apart));
            }
        }
        near.sort(Comparator.comparingInt(Near::slips)
                .thenComparing(Comparator.comparingInt(Near::uses).reversed())
                .thenComparing(Near::word));
        return List.copyOf(near.subList(0, Math.min(limit, near.size())));
    }

    /** Taking the lowest bit away is quicker than counting all, where the compiler knows no instruction for that. */
    private static boolean hasMoreThan(int most, int bits) {
        int left = bits;
        for (int taken = 0; taken < most; taken++) {
            left &= left - 1;
        }
        return left != 0;
    }

    private int orderOfBeginning(int word, String typed) {
        int end = Math.min(starts[word + 1], starts[word] + typed.length());
        return Arrays.compare(letters, starts[word], end, typed.toCharArray(), 0, typed.length());
    }

    /** Which letters stand in a word, thirty-two kinds of them: enough to pass over most words without a look. */
    private static int mask(String word) {
        int mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1 << (word.charAt(i) & 31);
        }
        return mask;
    }
}
