package org.gatefold.sync.sql;

import static org.gatefold.sync.sql.Counting.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatefold.sync.schema.SyncTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables brought forward, one step at a time. */
final class MigrationTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<String> STEPS = List.of(
            "create table a(x integer);\ninsert into a values(1);\n",
            "alter table a add column y integer not null default 7;\n",
            "create table b as select x + y as z from a;\n");

    @TempDir
    Path folder;

    private Database open() {
        return new Database(folder.resolve("user.db"), Durability.KEEP);
    }

    @Test
    void everyEarlierVersionReachesTheNewest() {
        for (int from = 0; from <= STEPS.size(); from++) {
            try (Database database = new Database(folder.resolve(from + ".db"), Durability.KEEP)) {
                database.migrate("m", STEPS.subList(0, from), CLOCK);
                database.migrate("m", STEPS, CLOCK);
                assertEquals(8, count(database, "select z from b"));
                assertEquals(3, count(database, "select count(*) from migration where module='m'"));
            }
        }
    }

    @Test
    void theTablesOfSyncReachTheNewestFromEveryEarlierVersion() {
        for (int from = 0; from <= SyncTables.STEPS.size(); from++) {
            try (Database database = new Database(folder.resolve(from + ".db"), Durability.KEEP)) {
                database.migrate("sync", SyncTables.STEPS.subList(0, from), CLOCK);
                SyncTables.bringUp(database, CLOCK);
                assertEquals(
                        0, count(database, "select (select count(*) from outbox) + (select count(*) from preference)"));
                assertTrue(database.isSound());
            }
        }
    }

    @Test
    void aStepThatFailsHalfWayLeavesTheVersionBeforeItAndItsRows() throws Exception {
        try (Database database = open()) {
            List<String> broken =
                    List.of(STEPS.get(0), "alter table a add column y integer;\ncreate table a(oops integer);\n");
            assertThrows(StorageException.class, () -> database.migrate("m", broken, CLOCK));
            assertEquals(1, count(database, "select max(version) from migration where module='m'"));
            assertEquals(1, count(database, "select x from a"));
            assertThrows(StorageException.class, () -> count(database, "select y from a"));
        }
        assertEquals(
                List.of("user.db"),
                Files.list(folder).map(f -> f.getFileName().toString()).toList());
        try (Database database = open()) {
            database.migrate("m", STEPS, CLOCK);
            assertEquals(8, count(database, "select z from b"));
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndLeftAlone() {
        try (Database database = open()) {
            database.migrate("m", STEPS, CLOCK);
            StorageException refused =
                    assertThrows(StorageException.class, () -> database.migrate("m", STEPS.subList(0, 2), CLOCK));
            assertEquals(StorageException.Reason.NEWER_VERSION, refused.reason());
            assertEquals(8, count(database, "select z from b"));
        }
    }

    @Test
    void modulesCountTheirStepsApart() {
        try (Database database = open()) {
            database.migrate("one", List.of("create table p(x)"), CLOCK);
            database.migrate("two", List.of("create table q(x)", "create table r(x)"), CLOCK);
            assertEquals(1, count(database, "select max(version) from migration where module='one'"));
            assertEquals(2, count(database, "select max(version) from migration where module='two'"));
        }
    }

    @Test
    void twoThatOpenAtOnceMigrateOnce() throws Exception {
        try (Database database = open();
                var threads = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            var all = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> database.migrate("m", STEPS, CLOCK)))
                    .toList();
            for (var each : all) {
                each.get(20, java.util.concurrent.TimeUnit.SECONDS);
            }
            assertEquals(3, count(database, "select count(*) from migration where module='m'"));
        }
    }
}
