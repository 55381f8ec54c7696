package org.gatefold.player.library.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two sides of a search: the text that goes into the full-text index, and the expression made of what was typed.
 * Words with marks inside are found both ways: "AC/DC" by "ac dc" and by "acdc". Nothing typed is ever syntax.
 */
public final class SearchText {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 64;

    private SearchText() {}

    /** What to index for a name: its folded words, then its words with marks inside written together. */
    public static String indexed(String name) {
        List<String> all = new ArrayList<>(Fold.words(name));
        for (String word : BLANKS.split(name)) {
            List<String> parts = Fold.words(word);
            if (parts.size() > 1) {
                all.add(String.join("", parts));
            }
        }
        return String.join(" ", all);
    }

    /** An FTS5 expression in which every typed word must begin a word; empty when nothing typed is a word. */
    public static Optional<String> expression(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        for (String word : BLANKS.split(typed.strip())) {
            List<String> parts = Fold.words(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            if (!parts.isEmpty() && terms.size() < MOST_WORDS) {
                terms.add(term(parts));
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    /** Whether every word of {@code typed} begins a word of {@code indexed}; both folded, as the index does it. */
    public static boolean matches(List<String> typed, String indexed) {
        String padded = " " + indexed;
        return typed.stream().allMatch(word -> padded.contains(" " + word));
    }

    private static String term(List<String> parts) {
        String phrase = "\"" + String.join(" ", parts) + "\"*";
        return parts.size() == 1 ? phrase : "(" + phrase + " OR \"" + String.join("", parts) + "\"*)";
    }
}
