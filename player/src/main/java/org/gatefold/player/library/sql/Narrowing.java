package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.library.text.Query.Condition;
import org.gatefold.player.library.text.Query.Field;
import org.gatefold.player.library.text.SearchText;
import org.gatefold.sync.sql.Tx;

/**
 * The conditions of a query over one kind of thing: an expression for its full-text index, and SQL over its table, named
 * {@code x}, with the arguments in their order.
 */
record Narrowing(Optional<String> expression, String where, List<Object> arguments) {

    /** How the conditions read for tracks. */
    static Narrowing ofTracks(Tx tx, Query query) throws SQLException {
        Builder builder = new Builder(query);
        for (Condition condition : query.conditions()) {
            switch (condition) {
                case Condition.Named(Field field, String text)
                when field == Field.GENRE -> builder.where(genres(tx, text, "x.id"));
                case Condition.Named(Field field, String text) ->
                    builder.match(field.name().toLowerCase(Locale.ROOT), text);
                case Condition.Years(int from, int to) -> builder.where("x.year between ? and ?", from, to);
                case Condition.Format(String name) -> builder.where("x.format=?", name);
            }
        }
        return builder.build();
    }

    /** How the conditions read for albums; empty where they ask for single tracks. */
    static Optional<Narrowing> ofAlbums(Tx tx, Query query) throws SQLException {
        Builder builder = new Builder(query);
        for (Condition condition : query.conditions()) {
            switch (condition) {
                case Condition.Named(Field field, String text) -> {
                    switch (field) {
                        case TITLE -> {
                            return Optional.empty();
                        }
                        case ARTIST -> builder.match("artist", text);
                        case ALBUM -> builder.match("title", text);
                        case GENRE ->
                            builder.where("exists(select 1 from track t where t.album=x.id and "
                                    + genres(tx, text, "t.id") + ")");
                    }
                }
                case Condition.Years(int from, int to) ->
                    builder.where("x.year between ? and ?", Math.max(from, 1), to);
                case Condition.Format(String name) ->
                    builder.where("exists(select 1 from track t where t.album=x.id and t.format=?)", name);
            }
        }
        return Optional.of(builder.build());
    }

    /** How the conditions read for artists; empty where they ask for what an artist does not have. */
    static Optional<Narrowing> ofArtists(Query query) {
        Builder builder = new Builder(query);
        for (Condition condition : query.conditions()) {
            if (!(condition instanceof Condition.Named(Field field, String text)) || field != Field.ARTIST) {
                return Optional.empty();
            }
            builder.match("name", text);
        }
        return Optional.of(builder.build());
    }

    /** Tracks of a genre of which some words begin so; the genres are few, the tracks are not. */
    private static String genres(Tx tx, String text, String track) throws SQLException {
        List<String> typed = Fold.words(text);
        String ids = tx.list("select id, folded from genre", row -> new Genre(row.number(1), row.text(2))).stream()
                .filter(genre -> !typed.isEmpty() && SearchText.matches(typed, genre.folded()))
                .map(genre -> Long.toString(genre.id()))
                .collect(Collectors.joining(","));
        return track + " in (select track from track_genre where genre in (" + ids + "))";
    }

    private record Genre(long id, String folded) {}

    /** Gathers the parts. */
    private static final class Builder {
        private final List<String> expressions = new ArrayList<>();
        private final StringBuilder where = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();

        Builder(Query query) {
            SearchText.expression(query.words()).ifPresent(words -> expressions.add("(" + words + ")"));
        }

        /** Text without a word in it, such as "!!!", matches by nothing and is left out. */
        void match(String column, String text) {
            SearchText.expression(text).ifPresent(words -> expressions.add("{" + column + "} : (" + words + ")"));
        }

        void where(String condition, Object... values) {
            where.append(" and ").append(condition);
            arguments.addAll(List.of(values));
        }

        Narrowing build() {
            Optional<String> expression =
                    expressions.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", expressions));
            return new Narrowing(expression, where.toString(), List.copyOf(arguments));
        }
    }
}
