package org.gatefold.player.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.figures.kept.Changes;
import org.gatefold.player.figures.kept.Figure;
import org.gatefold.player.figures.kept.FigureSource;
import org.gatefold.player.figures.kept.Reached;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * Figures of the user database. Triggers note there, in the transaction of the change itself, which recordings changed,
 * whoever changed them.
 */
public final class SqlFigureSource implements FigureSource {
    private static final int CHANGES = 500;
    private static final int PAGE = 500;

    /** How far changes went; 0 before the first. */
    private static final String LAST = "coalesce((select seq from sqlite_sequence where name='figure_change'),0)";

    private static final String FIGURES = """
        select w.value, coalesce((select key from key_alias where said=w.value), w.value),
          (select count(*) from play where track_key=w.value),
          (select coalesce(max(listened_at),0) from play where track_key=w.value),
          coalesce((select max(value) from mark where account_id=?1 and kind='RATING' and subject=w.value), 0),
          coalesce((select max(made_at) from mark where account_id=?1 and kind='FAVOURITE' and subject=w.value and value>0), 0),
          exists(select 1 from offline_copy where key=w.value and state='DONE')
        from json_each(?2) w order by w.value
        """;

    private static final String KEYS = """
        select key from (select track_key as key from play where track_key>?1 group by track_key limit ?2)
        union select key from (select subject as key from mark where account_id=?3 and kind='RATING' and subject>?1 order by subject limit ?2)
        union select key from (select subject as key from mark where account_id=?3 and kind='FAVOURITE' and subject>?1 order by subject limit ?2)
        union select key from (select key from offline_copy where key>?1 order by key limit ?2)
        order by key limit ?2
        """;

    private final Database user;

    private record Change(long number, String key) {}

    /** The tables that figures are made of must be there. Blocks. */
    public SqlFigureSource(Database user, Clock clock) {
        this.user = user;
        FigureTriggers.bringUp(user, clock);
    }

    @Override
    public Reached now() {
        return user.read(tx -> new Reached(database(tx), tx.count("select " + LAST)));
    }

    @Override
    public boolean canFollow(Reached from) {
        return user.read(tx -> database(tx).equals(from.database())
                && tx.count("select count(*) from figure_change where seq>?", from.through())
                        == tx.count("select " + LAST) - from.through());
    }

    @Override
    public Changes after(long change) {
        return user.read(tx -> {
            List<Change> changes = tx.list(
                    "select seq, key from figure_change where seq>? order by seq limit ?",
                    row -> new Change(row.number(1), row.text(2)),
                    change,
                    CHANGES);
            return changes.isEmpty()
                    ? new Changes(List.of(), change)
                    : new Changes(
                            figures(
                                    tx,
                                    changes.stream().map(Change::key).distinct().toList()),
                            changes.getLast().number());
        });
    }

    @Override
    public List<Figure> page(String after) {
        return user.read(tx -> figures(tx, tx.list(KEYS, row -> row.text(1), after, PAGE, SqlLibraryOwner.of(tx))));
    }

    @Override
    public void forget(long through) {
        if (user.read(tx -> tx.count("select exists(select 1 from figure_change where seq<=?)", through)) != 0) {
            user.write(tx -> tx.update("delete from figure_change where seq<=?", through));
        }
    }

    private static String database(Tx tx) throws SQLException {
        return tx.one("select id from figure_database", row -> row.text(1)).orElseThrow();
    }

    private static List<Figure> figures(Tx tx, List<String> keys) throws SQLException {
        List<Figure> figures = new ArrayList<>();
        tx.list(
                FIGURES,
                row -> figures.add(new Figure(
                        new TrackKey(row.text(1)),
                        new TrackKey(row.text(2)),
                        row.integer(3),
                        row.number(4),
                        row.integer(5),
                        row.number(6),
                        row.flag(7))),
                SqlLibraryOwner.of(tx),
                new Gson().toJson(keys));
        return figures;
    }
}
