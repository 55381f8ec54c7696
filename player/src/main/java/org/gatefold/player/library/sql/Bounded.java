package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.sql.Narrowing.Part;
import org.gatefold.sync.sql.Tx;

/**
 * Where a narrowed search looks, so that it is soon done in a library of any size. A condition that holds of few is asked
 * first, along its index, and everything else, common words too, of these few. Where all hold of many, a bounded number
 * of what the words find, or of what the rarest condition finds, is looked at, unless all of it is asked for.
 *
 * @param from tables, the thing sought named {@code x}
 * @param more asks whether there is more than was looked at; absent where there cannot be
 */
record Bounded(String from, String where, List<Object> arguments, Optional<More> more) {
    /** Counts up to one past a bound. */
    record More(String sql, List<Object> arguments, int bound) {}

    private static final int ALL = -1;
    private static final int FEW = 1_000;

    /** Folded names in sorted columns lack them. */
    private static final List<String> ARTICLES = List.of("the", "a", "an");

    private static final int LOOKED_AT = 600;

    /** An album is asked for its tracks, about ten of them. */
    private static final int ALBUMS_LOOKED_AT = 150;

    static Bounded of(Tx tx, Narrowing narrowing, String table, String words, boolean all) throws SQLException {
        Optional<Part> rarest = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Part part : narrowing.parts()) {
            long count = tx.count(
                    "select count(*) from (" + part.ids() + " limit " + (FEW + 1) + ")",
                    part.arguments().toArray());
            if (count < least) {
                rarest = Optional.of(part);
                least = count;
            }
        }
        boolean hasWords = narrowing.expression().isPresent();
        boolean byPart = rarest.isPresent()
                && (!hasWords
                        || least <= FEW && areCommon(tx, narrowing.expression().get(), words));
        int most = table.equals("album") ? ALBUMS_LOOKED_AT : LOOKED_AT;
        return byPart
                ? byPart(narrowing, rarest.get(), table, all ? ALL : FEW)
                : byWords(narrowing, table, words, all ? ALL : most);
    }

    /** Whether the words find more than is looked at. */
    private static boolean areCommon(Tx tx, String expression, String words) throws SQLException {
        return tx.count(
                        "select count(*) from (select 1 from %1$s where %1$s match ? limit %2$d)"
                                .formatted(words, LOOKED_AT + 1),
                        expression)
                > LOOKED_AT;
    }

    /** Whether nothing was left out. */
    boolean isWhole(Tx tx) throws SQLException {
        return more.isEmpty()
                || tx.count(more.get().sql(), more.get().arguments().toArray())
                        <= more.get().bound();
    }

    private static Bounded byPart(Narrowing narrowing, Part first, String table, int most) {
        List<Object> arguments = new ArrayList<>(first.arguments());
        StringBuilder where = new StringBuilder("1");
        narrowing.parts().stream().filter(part -> part != first).forEach(part -> add(part, where, arguments));
        for (Narrowing.Term term : narrowing.terms()) {
            for (String word : term.words()) {
                if (!ARTICLES.contains(word)) {
                    where.append(" and instr(' '||").append(term.columns()).append(",?)>0");
                    arguments.add(" " + word);
                }
            }
        }
        return new Bounded(
                "(with c(id) as (%s limit %d) select distinct id from c) c cross join %s x on x.id=c.id"
                        .formatted(first.ids(), most, table),
                where.toString(),
                arguments,
                more(first.ids(), most, first.arguments()));
    }

    private static Bounded byWords(Narrowing narrowing, String table, String words, int most) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder where = new StringBuilder("1");
        String from = table + " x";
        if (narrowing.expression().isPresent()) {
            from = "(select rowid as id from %1$s where %1$s match ? limit %2$d) c cross join %3$s x on x.id=c.id"
                    .formatted(words, most, table);
            arguments.add(narrowing.expression().get());
        }
        narrowing.parts().forEach(part -> add(part, where, arguments));
        return new Bounded(
                from,
                where.toString(),
                arguments,
                narrowing
                        .expression()
                        .flatMap(match ->
                                more("select 1 from %1$s where %1$s match ?".formatted(words), most, List.of(match))));
    }

    private static Optional<More> more(String ids, int most, List<Object> arguments) {
        return most == ALL
                ? Optional.empty()
                : Optional.of(new More("select count(*) from (%s limit %d)".formatted(ids, most + 1), arguments, most));
    }

    private static void add(Part part, StringBuilder where, List<Object> arguments) {
        where.append(" and ").append(part.where());
        arguments.addAll(part.arguments());
    }
}
