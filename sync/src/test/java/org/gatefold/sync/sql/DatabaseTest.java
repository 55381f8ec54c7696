package org.gatefold.sync.sql;

import static org.gatefold.sync.sql.Counting.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions, threads and the end of a database. */
final class DatabaseTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(folder.resolve("test.db"), Durability.KEEP);
        database.write(tx -> tx.update("create table thing(id integer primary key, name text)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long things() {
        return count(database, "select count(*) from thing");
    }

    @Test
    void aTransactionThatFailsLeavesNothingBehind() {
        assertThrows(
                IllegalStateException.class,
                () -> database.write(tx -> {
                    tx.insert("insert into thing(name) values(?)", "one");
                    throw new IllegalStateException("the caller thought better of it");
                }));
        assertEquals(0, things());
        database.write(tx -> tx.insert("insert into thing(name) values(?)", "two"));
        assertEquals(1, things());
    }

    @Test
    void aReaderCannotWrite() {
        StorageException refused =
                assertThrows(StorageException.class, () -> database.read(tx -> tx.update("delete from thing")));
        assertEquals(StorageException.Reason.READ_ONLY, refused.reason());
        assertEquals(0, things());
    }

    @Test
    void aTransactionThatAsksForAnotherIsRefusedInsteadOfHanging() {
        assertThrows(IllegalStateException.class, () -> database.write(tx -> database.write(inner -> 1)));
        assertThrows(IllegalStateException.class, () -> database.write(tx -> things()));
        assertThrows(IllegalStateException.class, () -> database.read(tx -> things()));
        assertThrows(
                IllegalStateException.class,
                () -> database.write(tx -> {
                    database.close();
                    return true;
                }));
        assertEquals(0, things());
    }

    @Test
    void aWrongNumberOfArgumentsIsRefused() {
        database.write(tx -> tx.insert("insert into thing(id, name) values(?,?)", 1, "one"));
        assertThrows(
                IllegalArgumentException.class,
                () -> database.write(tx -> tx.insert("insert into thing(id, name) values(?,?)", 2)));
        assertEquals(1, things());
    }

    @Test
    void theSameQueryMayRunWhileItsRowsAreRead() {
        database.write(tx -> {
            for (int i = 1; i <= 4; i++) {
                tx.insert("insert into thing(id, name) values(?,?)", i, "n" + i);
            }
            return true;
        });
        String from = "select id from thing where id>=? order by id";
        List<Integer> counts = database.read(tx ->
                tx.list(from, row -> tx.list(from, inner -> 1, row.number(1)).size(), 1));
        assertEquals(List.of(4, 3, 2, 1), counts);
    }

    @Test
    void statementsAreKeptUpToANumber() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Statements statements = new Statements(connection);
            for (int i = 0; i < 500; i++) {
                int selected = statements.use(
                        "select " + i,
                        new Object[0],
                        statement -> statement.executeQuery().getInt(1));
                assertEquals(i, selected);
            }
            assertEquals(Statements.KEPT, statements.kept());
        }
    }

    @Test
    void onlyWhatIsLargeIsLetGoOfAfterItsUse() throws Exception {
        List<String> cleared = new ArrayList<>();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite::memory:")) {
            Statements statements = new Statements(noting(connection, cleared));
            for (Object argument : new Object[] {"short", 7L, Optional.of("short"), new byte[16]}) {
                bindOne(statements, argument);
            }
            assertEquals(List.of(), cleared);
            for (Object argument : new Object[] {"x".repeat(5_000), Optional.of("x".repeat(5_000)), new byte[5_000]}) {
                bindOne(statements, argument);
            }
            assertEquals(3, cleared.size());
        }
    }

    private static void bindOne(Statements statements, Object argument) throws SQLException {
        statements.use("select ?", new Object[] {argument}, statement -> {
            statement.setObject(1, argument instanceof Optional<?> some ? some.orElseThrow() : argument);
            return statement.executeQuery().next();
        });
    }

    /** The connection, which notes whenever parameters of a statement of it are cleared. */
    private static Connection noting(Connection connection, List<String> cleared) {
        return (Connection) proxy(
                Connection.class,
                connection,
                (name, result) -> result instanceof PreparedStatement statement
                        ? proxy(PreparedStatement.class, statement, (called, given) -> {
                            if (called.equals("clearParameters")) {
                                cleared.add(called);
                            }
                            return given;
                        })
                        : result);
    }

    private static Object proxy(Class<?> type, Object real, BiFunction<String, Object, Object> seen) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> seen.apply(method.getName(), method.invoke(real, arguments)));
    }

    @Test
    void writersTakeTurnsAndReadersSeeWholeTransactions() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> done = new ArrayList<>();
            AtomicInteger torn = new AtomicInteger();
            for (int t = 0; t < 3; t++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        database.write(tx -> tx.insert("insert into thing(name) values('a')")
                                + tx.insert("insert into thing(name) values('b')"));
                    }
                }));
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        torn.addAndGet((int) (things() % 2));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
            assertEquals(0, torn.get());
            assertEquals(300, things());
        }
    }

    @Test
    void closingLetsWhatWasAskedForEndAndTellsWhoComesLater() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Long> first = threads.submit(() -> database.write(tx -> {
                running.countDown();
                await(goOn);
                return tx.insert("insert into thing(name) values('first')");
            }));
            await(running);
            Thread closer = Thread.ofPlatform().start(database::close);
            closer.interrupt();
            goOn.countDown();
            assertEquals(1L, first.get(20, TimeUnit.SECONDS));
            closer.join(20_000);
        }
        assertThrows(StorageException.class, this::things);
        database.close();
        try (Database again = new Database(folder.resolve("test.db"), Durability.KEEP)) {
            assertEquals(Optional.of("first"), again.read(tx -> tx.one("select name from thing", row -> row.text(1))));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterruptedCallerStillGetsItsAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        long id = database.write(tx -> tx.insert("insert into thing(name) values('one')"));
        assertTrue(Thread.interrupted());
        assertEquals(1, id);
        assertEquals(1, things());
    }

    @Test
    void aConstraintThatRefusesOneStatementLeavesTheRestOfTheTransactionToTheCaller() {
        database.write(tx -> {
            tx.insert("insert into thing(id, name) values(1, 'one')");
            assertThrows(
                    java.sql.SQLException.class, () -> tx.insert("insert into thing(id, name) values(1, 'again')"));
            return tx.insert("insert into thing(id, name) values(2, 'two')");
        });
        assertEquals(2, things());
    }
}
