package org.gatefold.player.library.text;

import java.util.List;

/** Where a name stands in an alphabetical list: folded, without a leading article, marks only where there is nothing else. */
public final class SortName {
    private static final List<String> ARTICLES = List.of("the", "a", "an");

    private SortName() {}

    public static String of(String name) {
        List<String> words = Fold.words(name);
        if (words.isEmpty()) {
            return Fold.text(name).strip();
        }
        boolean article = words.size() > 1 && ARTICLES.contains(words.getFirst());
        return String.join(" ", article ? words.subList(1, words.size()) : words);
    }
}
