package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.player.library.text.Vocabulary;
import org.gatefold.sync.sql.Tx;

/**
 * What a query that finds nothing may have meant. The words of the library are read from the full-text index when they
 * are first needed, and again after the library changed.
 */
final class Spelling {
    private static final int MOST_WORDS = 8;
    private static final int MEANT_BY_A_WORD = 4;
    private static final int GUESSES = 12;

    private record Known(long change, Vocabulary words) {}

    /** What may have been meant: words of the library, and among them, as far as they begin one, those that were typed. */
    record Guess(List<Vocabulary.Near> words) {
        private Guess with(Vocabulary.Near word) {
            return new Guess(Stream.concat(words.stream(), Stream.of(word)).toList());
        }

        private int slips() {
            return words.stream().mapToInt(Vocabulary.Near::slips).sum();
        }

        private int uses() {
            return words.stream().mapToInt(Vocabulary.Near::uses).min().orElse(0);
        }

        /** As it would have been typed. */
        String meant() {
            return words.stream().map(Vocabulary.Near::word).collect(Collectors.joining(" "));
        }

        /** An FTS5 expression that holds of nothing where a search for it finds nothing; soon answered, for whole words are. */
        String probe() {
            return words.stream().map(Guess::probe).collect(Collectors.joining(" AND "));
        }

        private static String probe(Vocabulary.Near near) {
            return '"' + near.word() + '"' + (near.slips() == 0 ? "*" : "");
        }
    }

    private volatile Known known = new Known(-1, new Vocabulary(List.of()));

    /**
     * Other words that may have been meant, likeliest first; words that begin something in the library are tried as
     * they are too. Blocks; inside a reading transaction.
     */
    List<Guess> guesses(Tx tx, List<String> typed, long change) throws SQLException {
        if (typed.size() > MOST_WORDS) {
            return List.of();
        }
        Vocabulary words = words(tx, change);
        List<Guess> guesses = List.of(new Guess(List.of()));
        for (String word : typed) {
            guesses = guesses.stream()
                    .flatMap(guess -> meant(words, word).stream().map(guess::with))
                    .sorted(Comparator.comparingInt(Guess::slips)
                            .thenComparing(Comparator.comparingInt(Guess::uses).reversed()))
                    .limit(GUESSES)
                    .toList();
        }
        return guesses.stream().filter(guess -> guess.slips() > 0).toList();
    }

    /**
     * An FTS5 expression that holds wherever the probe of one of them does: some guess at each word that was typed. Every
     * word is looked up once for it, and not once for each guess that it is part of.
     */
    static String anyOf(List<Guess> guesses) {
        List<Set<String>> places = new ArrayList<>();
        for (Guess guess : guesses) {
            for (int i = 0; i < guess.words().size(); i++) {
                if (i == places.size()) {
                    places.add(new LinkedHashSet<>());
                }
                places.get(i).add(Guess.probe(guess.words().get(i)));
            }
        }
        return places.stream()
                .map(words -> "(" + String.join(" OR ", words) + ")")
                .collect(Collectors.joining(" AND "));
    }

    private static List<Vocabulary.Near> meant(Vocabulary words, String typed) {
        List<Vocabulary.Near> meant = new ArrayList<>();
        if (words.hasBeginning(typed)) {
            meant.add(new Vocabulary.Near(typed, Integer.MAX_VALUE, 0));
        }
        meant.addAll(words.near(typed, MEANT_BY_A_WORD));
        return meant;
    }

    private Vocabulary words(Tx tx, long change) throws SQLException {
        Known now = known;
        if (now.change() == change) {
            return now.words();
        }
        Vocabulary words = new Vocabulary(tx.list(
                "select term, sum(doc) from (select term, doc from track_terms union all select term, doc from album_terms"
                        + " union all select term, doc from artist_terms) group by term",
                row -> new Vocabulary.Word(row.text(1), row.integer(2))));
        known = new Known(change, words);
        return words;
    }
}
