package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.library.rule.Selections;
import org.gatefold.player.library.rule.Totals;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.RowMapper;
import org.gatefold.sync.sql.Tx;

/** Selections read from the cache. How many tracks one has is counted once and holds until something changes. */
final class Selecting implements Selections {
    private static final int REMEMBERED = 16;

    private final Database cache;
    private final LongSupplier changes;
    private final Map<Selection, Counted> counts = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    private record Counted(long change, Totals totals) {}

    /** {@code changes} grows whenever a track or a figure of one changes. */
    Selecting(Database cache, LongSupplier changes) {
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public Page<Track> select(Selection selection, int offset, int limit) {
        int wanted = Math.clamp((long) selection.most() - offset, 0, limit);
        List<Track> tracks = cache.read(tx -> rows(tx, ids(tx, selection, offset, wanted)));
        return new Page<>(tracks, offset, totals(selection).tracks());
    }

    @Override
    public List<TrackKey> keys(Selection selection, int limit) {
        int wanted = Math.min(selection.most(), limit);
        return cache.read(tx -> select(tx, "t.key", selection, 0, wanted, row -> new TrackKey(row.text(1))));
    }

    @Override
    public Totals totals(Selection selection) {
        long change = changes.getAsLong();
        synchronized (counts) {
            Counted known = counts.get(selection);
            if (known != null && known.change() == change) {
                return known.totals();
            }
        }
        Totals totals = cache.read(tx -> count(tx, selection));
        synchronized (counts) {
            counts.put(selection, new Counted(change, totals));
            if (counts.size() > REMEMBERED) {
                counts.remove(counts.keySet().iterator().next());
            }
        }
        return totals;
    }

    private static Totals count(Tx tx, Selection selection) throws SQLException {
        RuleSql rule = RuleSql.of(selection.rule());
        boolean all = selection.most() == Selection.UNLIMITED;
        OrderSql order = all ? OrderSql.NONE : OrderSql.of(selection.orders());
        List<Object> arguments = new ArrayList<>(rule.arguments());
        arguments.add(selection.most());
        String sql =
                "select count(*), coalesce(sum(millis),0), coalesce(sum(size),0) from (select t.millis, t.size from "
                        + order.from() + " where t.shown=1 and " + rule.where() + order.by() + " limit ?)";
        return tx.one(
                        sql,
                        row -> new Totals(row.integer(1), Duration.ofMillis(row.number(2)), row.number(3)),
                        arguments.toArray())
                .orElseThrow();
    }

    private static List<Long> ids(Tx tx, Selection selection, int offset, int limit) throws SQLException {
        return select(tx, "t.id", selection, offset, limit, row -> row.number(1));
    }

    private static <T> List<T> select(
            Tx tx, String column, Selection selection, int offset, int limit, RowMapper<T> mapper) throws SQLException {
        RuleSql rule = RuleSql.of(selection.rule());
        OrderSql order = OrderSql.of(selection.orders());
        List<Object> arguments = new ArrayList<>(rule.arguments());
        arguments.add(limit);
        arguments.add(offset);
        String sql = "select " + column + " from " + order.from() + " where t.shown=1 and " + rule.where() + order.by()
                + " limit ? offset ?";
        return tx.list(sql, mapper, arguments.toArray());
    }

    /** The tracks of these numbers, in their order. */
    static List<Track> rows(Tx tx, List<Long> ids) throws SQLException {
        Map<Long, Track> found = new HashMap<>();
        tx.list(
                Rows.TRACK + "where t.id in (select value from json_each(?))",
                (Row row) -> found.put(row.number(1), Rows.track(row)),
                ids.toString());
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
