package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gatefold.sync.sql.Tx;

/**
 * Numbers of rows by chance, the same for the same seed: a small table is shuffled, in a large one numbers are drawn and
 * the next row that there is taken, so that it costs no more than in a small one.
 */
record Chance(String table, String only) {
    static final Chance TRACKS = new Chance("track", "shown=1");
    static final Chance ALBUMS = new Chance("album", "tracks>0");

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
        for (int i = 0; i < 2 * most && drawn.size() < most; i++) {
            tx.one(
                            "select id from " + table + " where id>=? and " + only + " order by id limit 1",
                            row -> row.number(1),
                            random.nextLong(1, last + 1))
                    .ifPresent(drawn::add);
        }
        return List.copyOf(drawn);
    }
}
