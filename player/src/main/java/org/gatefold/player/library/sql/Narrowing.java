package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.library.text.Query.Condition;
import org.gatefold.player.library.text.Query.Field;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.sync.sql.Tx;

/**
 * The conditions of a query over one kind of thing: an expression for its full-text index, the same as terms over its
 * columns, and parts over its table.
 */
record Narrowing(Optional<String> expression, List<Term> terms, List<Part> parts) {
    /** Words that each begin a word of {@code columns}, which are of a row named {@code x} and folded. */
    record Term(String columns, List<String> words) {}

    /**
     * One condition, both ways round: {@code where} holds of a row named {@code x}, {@code ids} gives the rows of which it
     * holds along an index. Both take the same arguments.
     */
    record Part(String where, String ids, List<Object> arguments) {
        static Part of(String where, String ids, Object... arguments) {
            return new Part(where, ids, List.of(arguments));
        }
    }

    /** How the conditions read for tracks. */
    static Narrowing ofTracks(Tx tx, Query query) throws SQLException {
        Builder builder =
                new Builder(query, Map.of("title", "x.title_sort", "artist", "x.artist_sort", "album", "x.album_sort"));
        for (Condition condition : query.conditions()) {
            switch (condition) {
                case Condition.Named(Field field, String text)
                when field == Field.GENRE -> {
                    String genres = genres(tx, text);
                    builder.add(Part.of(
                            "exists(select 1 from track_genre g where g.track=x.id and g.genre in " + genres + ")",
                            "select track from track_genre where genre in " + genres));
                }
                case Condition.Named(Field field, String text) ->
                    builder.match(field.name().toLowerCase(Locale.ROOT), text);
                case Condition.Years(int from, int to) -> builder.add(track("t.year between ? and ?", from, to));
                case Condition.Format(var name) -> builder.add(track("t.format=?", name));
                case Condition.Rated(int from, int to) -> builder.add(track(rated(from), from, to));
                case Condition.Loved(boolean is) -> builder.add(track(loved(is)));
                case Condition.Offline(boolean is) -> builder.add(track(here(is)));
            }
        }
        return builder.build();
    }

    /** How the conditions read for albums, of which one track is to fulfil them; empty where they ask for single tracks. */
    static Optional<Narrowing> ofAlbums(Tx tx, Query query) throws SQLException {
        Builder builder = new Builder(query, Map.of("title", "x.sort", "artist", "x.artist_sort"));
        for (Condition condition : query.conditions()) {
            switch (condition) {
                case Condition.Named(Field field, String text) -> {
                    switch (field) {
                        case TITLE -> {
                            return Optional.empty();
                        }
                        case ARTIST -> builder.match("artist", text);
                        case ALBUM -> builder.match("title", text);
                        case GENRE -> builder.add(albumGenre(genres(tx, text)));
                    }
                }
                case Condition.Years(int from, int to) ->
                    builder.add(Part.of(
                            "x.year between ? and ?",
                            "select id from album where year between ? and ?",
                            Math.max(from, 1),
                            to));
                case Condition.Format(var name) -> builder.add(album("t.format=?", name));
                case Condition.Rated(int from, int to) -> builder.add(album(rated(from), from, to));
                case Condition.Loved(boolean is) -> builder.add(album(loved(is)));
                case Condition.Offline(boolean is) -> builder.add(album(here(is)));
            }
        }
        return Optional.of(builder.build());
    }

    /** How the conditions read for artists; empty where they ask for what an artist does not have. */
    static Optional<Narrowing> ofArtists(Query query) {
        Builder builder = new Builder(query, Map.of("name", "x.sort"));
        for (Condition condition : query.conditions()) {
            if (!(condition instanceof Condition.Named(Field field, String text)) || field != Field.ARTIST) {
                return Optional.empty();
            }
            builder.match("name", text);
        }
        return Optional.of(builder.build());
    }

    private static String rated(int from) {
        return from > 0 ? "t.rating>0 and t.rating between ? and ?" : "t.rating between ? and ?";
    }

    private static String loved(boolean is) {
        return is ? "t.loved>0" : "t.loved=0";
    }

    private static String here(boolean is) {
        return is ? RuleSql.HERE : "t.served=1 and t.offline=0";
    }

    /** {@code condition} names columns as {@code t.year}. */
    private static Part track(String condition, Object... arguments) {
        return Part.of(
                condition.replace("t.", "x."), "select t.id from track t where t.shown=1 and " + condition, arguments);
    }

    private static Part album(String condition, Object... arguments) {
        return Part.of(
                "exists(select 1 from track t where t.album=x.id and t.shown=1 and " + condition + ")",
                "select t.album from track t where t.shown=1 and " + condition,
                arguments);
    }

    private static Part albumGenre(String genres) {
        return Part.of(
                "exists(select 1 from album_genre g where g.album=x.id and g.genre in " + genres + ")",
                "select album from album_genre where genre in " + genres);
    }

    /** The genres of which some words begin so: they are few, the tracks are not. */
    private static String genres(Tx tx, String text) throws SQLException {
        List<String> typed = Fold.words(text);
        return tx.list("select id, folded from genre", row -> new Genre(row.number(1), row.text(2))).stream()
                .filter(genre -> !typed.isEmpty() && SearchText.matches(typed, genre.folded()))
                .map(genre -> Long.toString(genre.id()))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private record Genre(long id, String folded) {}

    /** Gathers the parts. */
    private static final class Builder {
        private final List<String> expressions = new ArrayList<>();
        private final List<Term> terms = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private final Map<String, String> columns;

        /** {@code columns} are those of the table by their names in the full-text index. */
        Builder(Query query, Map<String, String> columns) {
            this.columns = columns;
            SearchText.expression(query.words()).ifPresent(words -> {
                expressions.add("(" + words + ")");
                terms.add(new Term(String.join("||' '||", columns.values()), Fold.words(query.words())));
            });
        }

        /** Text without a word in it, such as "!!!", matches by nothing and is left out. */
        void match(String column, String text) {
            SearchText.expression(text).ifPresent(words -> {
                expressions.add("{" + column + "} : (" + words + ")");
                terms.add(new Term(String.valueOf(columns.get(column)), Fold.words(text)));
            });
        }

        void add(Part part) {
            parts.add(part);
        }

        Narrowing build() {
            Optional<String> expression =
                    expressions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", expressions));
            return new Narrowing(expression, List.copyOf(terms), List.copyOf(parts));
        }
    }
}
