package org.gatefold.player.playlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.Vocabulary;

/** Finds playlists by their names as the library finds its music: folded, by the beginnings of words, past slips. Pure. */
public final class PlaylistFinder {
    private static final int MEANT = 4;

    private final List<Playlist> all;

    public PlaylistFinder(List<Playlist> all) {
        this.all = List.copyOf(all);
    }

    /** Best first; none for a query with conditions, which playlists do not fulfil, and none for an empty one. */
    public List<Playlist> find(String typed, int limit) {
        Query query = Query.of(typed);
        List<String> words = Fold.words(query.words());
        if (!query.isPlain() || words.isEmpty()) {
            return List.of();
        }
        List<Playlist> exact = named(words);
        return (exact.isEmpty() ? meant(words) : exact).stream().limit(limit).toList();
    }

    private List<Playlist> named(List<String> words) {
        String whole = String.join(" ", words);
        return all.stream()
                .filter(playlist -> SearchText.matches(words, name(playlist)))
                .sorted(Comparator.<Playlist>comparingInt(playlist -> rank(name(playlist), whole))
                        .thenComparing(PlaylistFinder::name))
                .toList();
    }

    private static int rank(String name, String whole) {
        return name.equals(whole) ? 0 : name.startsWith(whole) ? 1 : 2;
    }

    private static String name(Playlist playlist) {
        return Fold.name(playlist.name());
    }

    /** With each word that begins nothing replaced by the nearest that does. */
    private List<Playlist> meant(List<String> words) {
        Vocabulary known = new Vocabulary(all.stream()
                .flatMap(playlist -> Arrays.stream(name(playlist).split(" ")))
                .distinct()
                .map(word -> new Vocabulary.Word(word, 1))
                .toList());
        List<List<String>> guesses = List.of(List.of());
        for (String word : words) {
            List<String> near = known.hasBeginning(word)
                    ? List.of(word)
                    : known.near(word, MEANT).stream()
                            .map(Vocabulary.Near::word)
                            .toList();
            guesses = guesses.stream()
                    .flatMap(guess -> near.stream().map(other -> with(guess, other)))
                    .limit(MEANT)
                    .toList();
        }
        return guesses.stream()
                .flatMap(guess -> named(guess).stream())
                .distinct()
                .toList();
    }

    private static List<String> with(List<String> words, String another) {
        List<String> longer = new ArrayList<>(words);
        longer.add(another);
        return longer;
    }
}
