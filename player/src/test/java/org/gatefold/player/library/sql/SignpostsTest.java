package org.gatefold.player.library.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way to rows far down a cut, over a table with many rows of one value, some of a few, and some alone. */
final class SignpostsTest {
    private static final int ROWS = 900;
    private static final int APART = 20;
    private static final String ONLY = "t.shown=1 and ";

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void fill() {
        database = new Database(folder.resolve("rows.db"), Durability.REBUILDABLE);
        Random random = new Random(11);
        database.write(tx -> {
            tx.update("create table track(id integer primary key, name text not null, year integer, shown integer)");
            tx.update("create index track_name on track(name, year, id)");
            tx.update("create index track_year on track(year desc, name, id)");
            for (int i = 0; i < ROWS; i++) {
                boolean many = random.nextInt(3) == 0;
                tx.update(
                        "insert into track(name, year, shown) values(?,?,?)",
                        many ? "much" : "n" + random.nextInt(300),
                        random.nextInt(10) == 0 ? null : many ? 1999 : 900 + random.nextInt(200),
                        random.nextInt(8) == 0 ? 0 : 1);
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void leadToTheSameRowsInEveryOrder() {
        for (String by : List.of("t.name, t.year, t.id", "t.name desc, t.year, t.id", "t.name, t.year desc, t.id")) {
            compare(Cut.all("track t", by));
        }
        for (String by : List.of("t.year, t.name, t.id", "t.year desc, t.name, t.id")) {
            compare(Cut.of("track t", "t.year is not null", by));
        }
        compare(Cut.of("track t", "t.year between ? and ?", "t.year desc, t.name, t.id", 950, 1050));
        compare(Cut.of("track t", "t.name=?", "t.name, t.id", "nobody"));
    }

    @Test
    void passFewRowsWhereValuesAreMany() {
        Signposts posts = new Signposts(Cut.of("track t", "t.name<>?", "t.name, t.id", "much"), ONLY, APART);
        int passed = database.read(tx -> posts.towards(tx, 300)).orElseThrow().skipped();
        assertTrue(passed < 2 * APART, () -> passed + " rows");
    }

    @Test
    void areNotNeededNearTheTop() {
        Signposts posts = new Signposts(Cut.all("track t", "t.name, t.id"), ONLY, APART);
        assertEquals(Optional.empty(), database.read(tx -> posts.towards(tx, APART - 1)));
    }

    private void compare(Cut cut) {
        database.read(tx -> {
            List<Long> whole = rows(tx, cut, "", List.of(), 0);
            Signposts asked = new Signposts(cut, ONLY, APART);
            for (int offset : new int[] {ROWS, 500, 30, 333, APART, APART + 1, 700, 0, 64}) {
                assertEquals(from(whole, offset), page(tx, cut, asked, offset), () -> cut.by() + " from " + offset);
            }
            Signposts walked = new Signposts(cut, ONLY, APART);
            for (int offset = 0; offset < ROWS; offset += 7) {
                int now = offset;
                assertEquals(from(whole, now), page(tx, cut, walked, now), () -> cut.by() + " from " + now);
            }
            return true;
        });
    }

    private static List<Long> from(List<Long> whole, int offset) {
        return whole.subList(Math.min(offset, whole.size()), whole.size());
    }

    private static List<Long> page(Tx tx, Cut cut, Signposts posts, int offset) throws SQLException {
        Optional<Signposts.Start> start = posts.towards(tx, offset);
        return start.isPresent()
                ? rows(
                        tx,
                        cut,
                        start.get().where(),
                        List.of(start.get().value()),
                        start.get().skipped())
                : rows(tx, cut, "", List.of(), offset);
    }

    private static List<Long> rows(Tx tx, Cut cut, String where, List<Object> more, int offset) throws SQLException {
        List<Object> arguments = new ArrayList<>(cut.arguments());
        arguments.addAll(more);
        arguments.add(offset);
        return tx.list(
                "select t.id from " + cut.from() + " where " + ONLY + cut.where() + where + " order by " + cut.by()
                        + " limit -1 offset ?",
                row -> row.number(1),
                arguments.toArray());
    }
}
