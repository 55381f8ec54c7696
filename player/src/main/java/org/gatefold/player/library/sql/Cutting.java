package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gatefold.player.library.Page;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.RowMapper;
import org.gatefold.sync.sql.Tx;

/** Pages of lists that are cut along indexes, one cut after another. How long a cut is holds until something changes. */
final class Cutting {
    private static final int REMEMBERED = 64;
    private static final int SIGNPOSTED = 8;

    private final Database cache;
    private final LongSupplier changes;
    private final Map<String, Counted> counts = new LinkedHashMap<>(REMEMBERED, 0.75f, true);
    private final Map<String, Signposted> signs = new LinkedHashMap<>(SIGNPOSTED, 0.75f, true);

    private record Counted(long change, int count) {}

    private record Signposted(long change, Signposts posts) {}

    /** What the cuts are of: its number, how all are counted, and what must hold of each. */
    record Kind(String id, String all, String only) {
        static final Kind TRACKS = new Kind("t.id", "select tracks from tally", "t.shown=1 and ");
        static final Kind ALBUMS = new Kind("b.id", "select count(*) from album", "");
    }

    /** {@code changes} grows whenever a track, an album or a figure of one changes. */
    Cutting(Database cache, LongSupplier changes) {
        this.cache = cache;
        this.changes = changes;
    }

    /** Makes rows of numbers, in their order. */
    @FunctionalInterface
    interface Rows<T> {
        List<T> of(Tx tx, List<Long> ids) throws SQLException;
    }

    <T> Page<T> page(Kind kind, List<Cut> cuts, int offset, int limit, Rows<T> rows) {
        long change = changes.getAsLong();
        return cache.read(tx -> {
            List<Long> ids = cut(tx, kind, cuts, offset, limit, kind.id(), row -> row.number(1));
            int total = 0;
            for (Cut cut : cuts) {
                total += count(tx, kind, cut, change);
            }
            return new Page<>(rows.of(tx, ids), offset, total);
        });
    }

    /** One column of a stretch of the list. */
    <T> List<T> column(Kind kind, List<Cut> cuts, int offset, int limit, String column, RowMapper<T> mapper) {
        return cache.read(tx -> cut(tx, kind, cuts, offset, limit, column, mapper));
    }

    private <T> List<T> cut(Tx tx, Kind kind, List<Cut> cuts, int offset, int limit, String column, RowMapper<T> mapper)
            throws SQLException {
        List<T> found = new ArrayList<>();
        long change = changes.getAsLong();
        int skipped = offset;
        for (Cut cut : cuts) {
            boolean last = cut == cuts.getLast();
            int count = last ? Integer.MAX_VALUE : count(tx, kind, cut, change);
            if (skipped < count && found.size() < limit) {
                List<Object> arguments = new ArrayList<>(cut.arguments());
                Optional<Signposts.Start> start = signposts(kind, cut, change).towards(tx, skipped);
                start.ifPresent(at -> arguments.add(at.value()));
                arguments.add(limit - found.size());
                arguments.add(start.map(Signposts.Start::skipped).orElse(skipped));
                found.addAll(tx.list(
                        "select " + column + " from " + cut.from() + " where " + kind.only() + cut.where()
                                + start.map(Signposts.Start::where).orElse("") + " order by " + cut.by()
                                + " limit ? offset ?",
                        mapper,
                        arguments.toArray()));
            }
            skipped = Math.max(0, skipped - count);
        }
        return found;
    }

    private Signposts signposts(Kind kind, Cut cut, long change) {
        String name = kind.id() + cut.from() + cut.where() + cut.by() + cut.arguments();
        synchronized (signs) {
            Signposted known = signs.get(name);
            if (known != null && known.change() == change) {
                return known.posts();
            }
            Signposts posts = new Signposts(cut, kind.only(), Signposts.APART);
            signs.put(name, new Signposted(change, posts));
            if (signs.size() > SIGNPOSTED) {
                signs.remove(signs.keySet().iterator().next());
            }
            return posts;
        }
    }

    private int count(Tx tx, Kind kind, Cut cut, long change) throws SQLException {
        String name = kind.id() + cut.from() + cut.where() + cut.arguments();
        synchronized (counts) {
            Counted known = counts.get(name);
            if (known != null && known.change() == change) {
                return known.count();
            }
        }
        int count = counted(tx, kind, cut);
        synchronized (counts) {
            counts.put(name, new Counted(change, count));
            if (counts.size() > REMEMBERED) {
                counts.remove(counts.keySet().iterator().next());
            }
        }
        return count;
    }

    private static int counted(Tx tx, Kind kind, Cut cut) throws SQLException {
        if (cut.counted().isPresent()) {
            return (int) tx.count(cut.counted().get(), cut.arguments().toArray());
        }
        String sql = "select count(*) from " + cut.from() + " where " + kind.only();
        if (cut.others().isEmpty()) {
            return (int) tx.count(sql + cut.where(), cut.arguments().toArray());
        }
        String less = cut.others().get();
        return (int) (tx.count(kind.all()) - (less.equals("0") ? 0 : tx.count(sql + less)));
    }
}
