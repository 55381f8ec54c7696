package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.figures.kept.Figure;
import org.gatefold.player.figures.kept.FigureStore;
import org.gatefold.player.figures.kept.Reached;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** The figures of tracks in the cache; a recording is found as {@link KeyLookup} does it. */
public final class FigureRows implements FigureStore {
    private static final String PUT = """
        insert into figure(said, key, plays, played, rating, loved, offline, round) values(?,?,?,?,?,?,?,?)
        on conflict(said) do update set key=excluded.key, plays=excluded.plays, played=excluded.played,
          rating=excluded.rating, loved=excluded.loved, offline=excluded.offline, round=excluded.round
        """;

    private static final String ASTRAY = """
        select said, key from figure g where said>? and (not exists(select 1 from track where key=g.key)
          or key<>said and exists(select 1 from track where key=g.said)) order by said limit ?
        """;

    private static final String NEAREST =
            "select key from track where fingerprint=? and seconds between ? and ? order by abs(seconds-?), served, quality desc, id limit 1";

    private static final int SOME = 500;

    private final Database cache;
    private final Runnable changed;

    /** {@code changed} is called after every change of a figure that a list may show. */
    public FigureRows(Database cache, Runnable changed) {
        this.cache = cache;
        this.changed = changed;
    }

    /** A figure whose track is not under its key. */
    private record Astray(TrackKey said, TrackKey key) {}

    @Override
    public Optional<Reached> reached() {
        return cache.read(tx ->
                tx.one("select source, through from figure_reached", row -> new Reached(row.text(1), row.number(2))));
    }

    @Override
    public void put(List<Figure> figures, Reached reached) {
        cache.write(tx -> {
            for (Figure figure : figures) {
                put(tx, figure, 0);
            }
            return reach(tx, reached);
        });
        changed.run();
    }

    @Override
    public void begin() {
        cache.write(tx -> {
            tx.update("delete from figure_reached");
            return tx.update("update figure set round=0 where round<>0");
        });
    }

    @Override
    public void add(List<Figure> figures) {
        cache.write(tx -> {
            for (Figure figure : figures) {
                put(tx, figure, 1);
            }
            return true;
        });
    }

    @Override
    public void finish(Reached reached) {
        cache.write(tx -> {
            tx.update("delete from figure where round=0");
            return reach(tx, reached);
        });
        changed.run();
    }

    @Override
    public boolean settle() {
        boolean found = false;
        String after = "";
        List<Astray> some;
        do {
            some = astray(after);
            found |= settle(some);
            after = some.isEmpty() ? after : some.getLast().said().value();
        } while (some.size() == SOME);
        if (found) {
            changed.run();
        }
        return found;
    }

    private List<Astray> astray(String after) {
        return cache.read(tx ->
                tx.list(ASTRAY, row -> new Astray(new TrackKey(row.text(1)), new TrackKey(row.text(2))), after, SOME));
    }

    private boolean settle(List<Astray> some) {
        List<Astray> moved = cache.read(tx -> {
            List<Astray> others = new ArrayList<>();
            for (Astray astray : some) {
                TrackKey present = present(tx, astray.said(), astray.key());
                if (!present.equals(astray.key())) {
                    others.add(new Astray(astray.said(), present));
                }
            }
            return others;
        });
        if (moved.isEmpty()) {
            return false;
        }
        cache.write(tx -> {
            for (Astray each : moved) {
                tx.update(
                        "update figure set key=? where said=?",
                        each.key().value(),
                        each.said().value());
            }
            return true;
        });
        return true;
    }

    private static boolean reach(Tx tx, Reached reached) throws SQLException {
        return tx.update(
                        "insert or replace into figure_reached(id, source, through) values(1,?,?)",
                        reached.database(),
                        reached.through())
                == 1;
    }

    private static void put(Tx tx, Figure figure, int round) throws SQLException {
        if (figure.isNothing()) {
            tx.update("delete from figure where said=?", figure.said().value());
            return;
        }
        tx.update(
                PUT,
                figure.said().value(),
                present(tx, figure.said(), figure.key()).value(),
                figure.plays(),
                figure.played(),
                figure.stars(),
                figure.loved(),
                figure.offline(),
                round);
    }

    /** The key of the track that is here: as said, as it is called since, or the nearest within two seconds. */
    private static TrackKey present(Tx tx, TrackKey said, TrackKey key) throws SQLException {
        if (isHere(tx, said)) {
            return said;
        }
        if (isHere(tx, key)) {
            return key;
        }
        Optional<Fingerprint> wanted = Fingerprint.in(said);
        return wanted.isEmpty() ? key : near(tx, wanted.get()).orElse(key);
    }

    private static boolean isHere(Tx tx, TrackKey key) throws SQLException {
        return tx.count("select exists(select 1 from track where key=?)", key.value()) != 0;
    }

    private static Optional<TrackKey> near(Tx tx, Fingerprint wanted) throws SQLException {
        int seconds = wanted.seconds();
        return tx.one(
                NEAREST,
                row -> new TrackKey(row.text(1)),
                wanted.hash(),
                seconds - Fingerprint.TOLERANCE,
                seconds + Fingerprint.TOLERANCE,
                seconds);
    }
}
