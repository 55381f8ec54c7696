package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gatefold.sync.sql.Tx;

/**
 * Numbers of rows by chance, the same for the same seed: a small table is shuffled, in a large one numbers are drawn and
 * the next row that there is taken, so that it costs no more than in a small one.
 */
record Chance(String table, String only, String count) {
    static final Chance TRACKS = new Chance("track", "shown=1", "select tracks from tally");
    static final Chance ALBUMS = new Chance("album", "tracks>0", "select count(*) from album");

    /** Some of the numbers that were drawn, and how many there are in all. */
    record Drawn(List<Long> ids, int total) {}

    /** A stretch of the {@code most} that are drawn; only as many as are needed, where there are plenty. */
    Drawn stretch(Tx tx, long seed, int most, int offset, int limit) throws SQLException {
        int needed = (int) Math.min(most, (long) offset + limit);
        boolean plenty = tx.count(count) >= 10L * most;
        List<Long> drawn = draw(tx, seed, plenty ? needed : most);
        if (plenty && drawn.size() < needed) {
            drawn = draw(tx, seed, most);
            plenty = false;
        }
        List<Long> some = drawn.subList(Math.min(offset, drawn.size()), Math.min(needed, drawn.size()));
        return new Drawn(some, plenty ? most : drawn.size());
    }

    List<Long> draw(Tx tx, long seed, int most) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        long last = tx.count("select max(id) from " + table);
        if (last < 10L * most) {
            String shuffled = OrderSql.shuffled("t.id", seed);
            return tx.list(
                    "select t.id from " + table + " t where " + only + " order by " + shuffled + ", t.id limit ?",
                    row -> row.number(1),
                    most);
        }
        Set<Long> drawn = new LinkedHashSet<>();
        for (int tried = 0; tried < 2 * most && drawn.size() < most; ) {
            int some = Math.min(most - drawn.size(), 2 * most - tried);
            drawn.addAll(next(tx, random.longs(some, 1, last + 1).toArray()));
            tried += some;
        }
        return List.copyOf(drawn);
    }

    /** The rows at these numbers or after them, in the order of the numbers given. */
    private List<Long> next(Tx tx, long[] numbers) throws SQLException {
        List<Long> found = new ArrayList<>();
        tx.list(
                        "select (select t.id from " + table + " t where t.id>=w.value and " + only
                                + " order by t.id limit 1) from json_each(?) w order by w.key",
                        row -> row.optionalNumber(1),
                        Arrays.toString(numbers))
                .forEach(number -> number.ifPresent(found::add));
        return found;
    }
}
