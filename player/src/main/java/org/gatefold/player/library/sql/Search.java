package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.RowMapper;
import org.gatefold.sync.sql.Tx;

/**
 * One search. Candidates are those whose name begins with what was typed, along an index, and a bounded number that the
 * full-text index finds; only these are ranked, so that a short prefix in a large library costs no more than a long one.
 * Conditions are tried on a bounded number too, unless it goes {@code on}; when too little came of that, it says so.
 */
final class Search {
    private static final int CANDIDATES = 100;

    /** One kind of thing: its table, index of words, and the column by which it is sorted. */
    private record Kind(String table, String words, String sort, String only) {
        static final Kind ARTISTS =
                new Kind("artist", "artist_words", "sort", "tracks>0 and folded<>'various artists'");
        static final Kind ALBUMS = new Kind("album", "album_words", "sort", "tracks>0");
        static final Kind TRACKS = new Kind("track", "track_words", "title_sort", "shown=1");
    }

    private record Candidate(long id, String sort, int rank) {}

    private final Tx tx;
    private final Query query;
    private final String start;
    private final List<String> words;
    private final int limit;
    private final boolean on;
    private boolean whole = true;

    Search(Tx tx, Query query, int limit, boolean on) {
        this.tx = tx;
        this.query = query;
        this.limit = limit;
        this.on = on;
        start = SortName.of(query.words());
        words = Fold.words(query.words());
    }

    /** What there is for exactly what was typed, else for the likeliest thing that was meant by it. */
    Found found(Spelling spelling, long change) throws SQLException {
        Found exact = found();
        if (!exact.isEmpty() || words.isEmpty() || limit <= 0 || !exact.whole() || isHopeless()) {
            return exact;
        }
        List<Spelling.Guess> guesses = spelling.guesses(tx, words, change);
        if (guesses.size() > 1 && !isSomewhere(Spelling.anyOf(guesses))) {
            return exact;
        }
        for (Spelling.Guess guess : guesses) {
            if (isSomewhere(guess.probe())) {
                Found found = new Search(tx, new Query(guess.meant(), query.conditions()), limit, on).found();
                if (!found.isEmpty() || !found.whole()) {
                    return new Found(
                            found.artists(), found.albums(), found.tracks(), Optional.of(guess.meant()), found.whole());
                }
            }
        }
        return exact;
    }

    /** Whether some condition holds of no track at all, so that no other words would help. */
    private boolean isHopeless() throws SQLException {
        for (Narrowing.Part part : Narrowing.ofTracks(tx, query).parts()) {
            if (tx.count(
                            "select count(*) from (" + part.ids() + " limit 1)",
                            part.arguments().toArray())
                    == 0) {
                return true;
            }
        }
        return false;
    }

    /** Most guesses at several words stand nowhere together; this is known much sooner than a search has looked. */
    private boolean isSomewhere(String expression) throws SQLException {
        for (Kind kind : List.of(Kind.TRACKS, Kind.ALBUMS, Kind.ARTISTS)) {
            String sql = "select count(*) from (select 1 from %1$s where %1$s match ? limit 1)".formatted(kind.words());
            if (tx.count(sql, expression) > 0) {
                return true;
            }
        }
        return false;
    }

    private Found found() throws SQLException {
        if (limit <= 0 || start.isEmpty() && query.isPlain()) {
            return Found.NOTHING;
        }
        List<Candidate> artists = List.of();
        List<Candidate> albums = List.of();
        List<Candidate> tracks;
        if (query.isPlain()) {
            artists = best(Kind.ARTISTS);
            albums = best(Kind.ALBUMS);
            tracks = best(Kind.TRACKS);
        } else {
            tracks = narrowed(Kind.TRACKS, Optional.of(Narrowing.ofTracks(tx, query)));
            albums = narrowed(Kind.ALBUMS, Narrowing.ofAlbums(tx, query));
            artists = narrowed(Kind.ARTISTS, Narrowing.ofArtists(query));
        }
        return new Found(
                rows(artists, Rows.ARTIST + "where r.id=?", Rows::artist),
                rows(albums, Rows.ALBUM + "where b.id=?", Rows::album),
                rows(tracks, Rows.TRACK + "where t.id=?", Rows::track),
                Optional.empty(),
                whole);
    }

    private List<Candidate> best(Kind kind) throws SQLException {
        Map<Long, Candidate> candidates = new LinkedHashMap<>();
        for (Candidate candidate : beginning(kind)) {
            candidates.put(candidate.id(), candidate);
        }
        Optional<String> expression = SearchText.expression(query.words());
        if (expression.isPresent() && isLongEnough()) {
            for (Candidate candidate : containing(kind, expression.get())) {
                candidates.putIfAbsent(candidate.id(), candidate);
            }
        }
        return ranked(candidates.values());
    }

    /** A bounded number of those that fulfil every condition; of these the best. */
    private List<Candidate> narrowed(Kind kind, Optional<Narrowing> conditions) throws SQLException {
        if (conditions.isEmpty()) {
            return List.of();
        }
        Bounded sql = Bounded.of(tx, conditions.get(), kind.table(), kind.words(), on);
        List<Candidate> candidates = tx.list(
                "select x.id, x.%s from %s where %s and %s limit %d"
                        .formatted(kind.sort(), sql.from(), kind.only(), sql.where(), CANDIDATES),
                row -> new Candidate(row.number(1), row.text(2), rank(row.text(2))),
                sql.arguments().toArray());
        whole = whole && (candidates.size() >= limit || sql.isWhole(tx));
        return ranked(candidates);
    }

    private List<Candidate> ranked(Collection<Candidate> candidates) {
        return candidates.stream()
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
