package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.RowMapper;
import org.gatefold.sync.sql.Tx;

/**
 * One search. Candidates are those whose name begins with what was typed, along an index, and a bounded number that the
 * full-text index finds; only these are ranked, so that a short prefix in a large library costs no more than a long one.
 */
final class Search {
    private static final int CANDIDATES = 200;
    private static final int LONGEST = 200;

    /** One kind of thing: its table, index of words, and the column by which it is sorted. */
    private record Kind(String table, String words, String sort, String only) {
        static final Kind ARTISTS =
                new Kind("artist", "artist_words", "sort", "tracks>0 and folded<>'various artists'");
        static final Kind ALBUMS = new Kind("album", "album_words", "sort", "tracks>0");
        static final Kind TRACKS = new Kind("track", "track_words", "title_sort", "shown=1");
    }

    private record Candidate(long id, String sort, int rank) {}

    private final Tx tx;
    private final String typed;
    private final String start;
    private final List<String> words;
    private final int limit;

    Search(Tx tx, String query, int limit) {
        this.tx = tx;
        this.limit = limit;
        typed = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        start = SortName.of(typed);
        words = Fold.words(typed);
    }

    /** What there is for exactly what was typed, else for the likeliest thing that was meant by it. */
    Found found(Spelling spelling, long change) throws SQLException {
        Found exact = found();
        if (!exact.isEmpty() || words.isEmpty() || limit <= 0) {
            return exact;
        }
        for (List<String> guess : spelling.guesses(tx, words, change)) {
            String meant = String.join(" ", guess);
            Found found = new Search(tx, meant, limit).found();
            if (!found.isEmpty()) {
                return new Found(found.artists(), found.albums(), found.tracks(), Optional.of(meant));
            }
        }
        return exact;
    }

    private Found found() throws SQLException {
        if (start.isEmpty() || limit <= 0) {
            return Found.NOTHING;
        }
        List<Artist> artists = rows(best(Kind.ARTISTS), Rows.ARTIST + "where r.id=?", Rows::artist);
        List<Album> albums = rows(best(Kind.ALBUMS), Rows.ALBUM + "where b.id=?", Rows::album);
        List<Track> tracks = rows(best(Kind.TRACKS), Rows.TRACK + "where t.id=?", Rows::track);
        return new Found(artists, albums, tracks, Optional.empty());
    }

    private List<Candidate> best(Kind kind) throws SQLException {
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Candidate candidate : beginning(kind)) {
            candidates.put(candidate.id(), candidate);
        }
        Optional<String> expression = SearchText.expression(typed);
        if (expression.isPresent() && isLongEnough()) {
            for (Candidate candidate : containing(kind, expression.get())) {
                candidates.putIfAbsent(candidate.id(), candidate);
            }
        }
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparing(Candidate::sort)
                        .thenComparing(Candidate::id))
                .limit(limit)
                .toList();
    }

    /** A single letter would make the full-text index gather nearly everything; names that begin with it are enough. */
    private boolean isLongEnough() {
        return words.stream().anyMatch(word -> word.length() > 1 || word.codePointAt(0) > 0x7F);
    }

    private List<Candidate> beginning(Kind kind) throws SQLException {
        String sql = "select id, %2$s from %1$s where %3$s and %2$s>=? and %2$s<? order by %2$s limit ?"
                .formatted(kind.table(), kind.sort(), kind.only());
        return tx.list(
                sql,
                row -> new Candidate(row.number(1), row.text(2), rank(row.text(2))),
                start,
                start + '\uFFFF',
                Math.max(limit, 50));
    }

    private List<Candidate> containing(Kind kind, String expression) throws SQLException {
        String sql =
                "select x.id, x.%2$s from (select rowid as id from %4$s where %4$s match ? limit %5$d) w join %1$s x on x.id=w.id where %3$s"
                        .formatted(kind.table(), kind.sort(), kind.only(), kind.words(), CANDIDATES);
        return tx.list(sql, row -> new Candidate(row.number(1), row.text(2), rank(row.text(2))), expression);
    }

    /** The name itself, then what begins with it, then names with all words, then those found by their artist or album. */
    private int rank(String sort) {
        if (sort.equals(start)) {
            return 0;
        } else if (sort.startsWith(start)) {
            return sort.startsWith(start + " ") ? 1 : 2;
        }
        return SearchText.matches(words, sort) ? 3 : 4;
    }

    private <T> List<T> rows(List<Candidate> candidates, String sql, RowMapper<T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            tx.one(sql, mapper, candidate.id()).ifPresent(rows::add);
        }
        return rows;
    }
}
