package org.gatefold.remote.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole transactions or nothing, also when the disk is full. */
final class DatabaseTest {
    private static final String INSERT = "insert into coupon (code, title, kind, value) values (?, ?, 'percent', 1)";

    @TempDir
    private Path home;

    @Test
    void whatThrowsLeavesNothingBehind() {
        try (Database database = Database.open(home.resolve("remote.db"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> database.write(tx -> {
                        tx.update(INSERT, "A", "a");
                        throw new IllegalArgumentException("changed my mind");
                    }));
            assertThrows(
                    DatabaseException.class,
                    () -> database.write(tx -> {
                        tx.update(INSERT, "B", "b");
                        return tx.update("insert into nowhere values (1)");
                    }));
            assertEquals(0, count(database));
            database.write(tx -> tx.update(INSERT, "C", "c"));
            assertEquals(1, count(database));
        }
    }

    @Test
    void aFullDiskTearsNoTransactionAndTheNextOneWorks() {
        try (Database database = Database.open(home.resolve("remote.db"))) {
            for (int round = 0; round < 3; round++) {
                int before = (int) count(database);
                String name = "R" + round;
                assertThrows(
                        DatabaseException.class,
                        () -> database.write(tx -> {
                            long pages = tx.list("pragma page_count", row -> row.number("page_count"))
                                    .getFirst();
                            tx.list("pragma max_page_count = " + (pages + 2), row -> row.number("max_page_count"));
                            for (int i = 0; i < 50; i++) {
                                tx.update(INSERT, name + i, "x".repeat(4000));
                            }
                            return true;
                        }));
                assertEquals(before, count(database), "nothing of the failed transaction");
                database.write(tx -> tx.update(INSERT, name, "y".repeat(20_000)));
                assertEquals(before + 1, count(database));
            }
        }
    }

    @Test
    void writersAndReadersOfManyThreadsDoNotDisturbEachOther() throws Exception {
        try (Database database = Database.open(home.resolve("remote.db"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String code = "C" + i;
                all.add(threads.submit(() -> {
                    database.write(tx -> tx.update(INSERT, code, "t"));
                    return count(database);
                }));
            }
            for (Future<Long> each : all) {
                assertTrue(each.get() >= 1);
            }
            assertEquals(200, count(database));
        }
    }

    @Test
    void aReaderSeesOneMomentOnly() {
        try (Database database = Database.open(home.resolve("remote.db"))) {
            List<Long> seen = database.read(tx -> {
                long first = tx.number("select count(*) as n from coupon");
                database.write(other -> other.update(INSERT, "A", "a"));
                return List.of(first, tx.number("select count(*) as n from coupon"));
            });
            assertEquals(List.of(0L, 0L), seen);
            assertEquals(1, count(database));
        }
    }

    @Test
    void itIsSafeAgainstPowerLoss() {
        try (Database database = Database.open(home.resolve("remote.db"))) {
            database.write(tx -> {
                assertEquals(
                        "wal",
                        tx.list("pragma journal_mode", row -> row.text("journal_mode"))
                                .getFirst());
                assertEquals(
                        2,
                        tx.list("pragma synchronous", row -> row.number("synchronous"))
                                .getFirst());
                return true;
            });
        }
    }

    @Test
    void aDatabaseFromTheFutureAndAFileThatIsNoneAreRefused() throws Exception {
        Path future = home.resolve("future.db");
        try (Database database = Database.open(future)) {
            database.write(tx -> tx.update("insert into migration (number, name) values (999, 'later')"));
        }
        assertThrows(DatabaseException.class, () -> Database.open(future));
        Path junk = Files.writeString(
                home.resolve("junk.db"), "this is no database, but long enough to be looked at".repeat(100));
        assertThrows(DatabaseException.class, () -> Database.open(junk));
    }

    private static long count(Database database) {
        return database.read(tx -> tx.number("select count(*) as n from coupon"));
    }
}
