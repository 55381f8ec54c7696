package org.gatefold.sync.sql;

import static org.gatefold.sync.sql.Counting.count;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gatefold.sync.UserData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small tmpfs, where one can be mounted. */
final class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()), "no tmpfs can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private void fill() throws Exception {
        try (var out = Files.newOutputStream(disk.resolve("ballast"))) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (java.io.IOException e) {
            assertTrue(Files.size(disk.resolve("ballast")) > 0);
        }
    }

    private void makeRoom() {
        assertTrue(disk.resolve("ballast").toFile().delete());
    }

    private static long pairs(Database database) {
        long left = count(database, "select count(*) from l");
        assertEquals(left, count(database, "select count(*) from r"), "a transaction was torn");
        return left;
    }

    private static void writePair(Database database) {
        database.write(tx -> {
            tx.insert("insert into l(x) values(?)", new byte[3000]);
            return tx.insert("insert into r(x) values(?)", new byte[3000]);
        });
    }

    @Test
    void noTransactionIsTornByAFullDiskAndWritingGoesOnWhenThereIsRoom() throws Exception {
        try (Database database = new Database(disk.resolve("user.db"), Durability.KEEP)) {
            database.migrate(
                    "m",
                    List.of(
                            "create table l(id integer primary key, x blob);\ncreate table r(id integer primary key, x blob);\n"),
                    Clock.systemUTC());
            writePair(database);
            fill();
            long kept = 1;
            for (int failures = 0; failures < 20; ) {
                try {
                    writePair(database);
                    kept++;
                } catch (StorageException e) {
                    assertEquals(StorageException.Reason.FULL, e.reason());
                    failures++;
                }
            }
            assertEquals(kept, pairs(database));
            makeRoom();
            writePair(database);
            assertEquals(kept + 1, pairs(database));
            assertTrue(database.isSound());
        }
    }

    @Test
    void whoSwallowsTheErrorCannotWriteHalfATransaction() throws Exception {
        try (Database database = new Database(disk.resolve("user.db"), Durability.KEEP)) {
            database.migrate(
                    "m",
                    List.of(
                            "create table l(id integer primary key, x blob);\ncreate table r(id integer primary key, x blob);\n"),
                    Clock.systemUTC());
            fill();
            assertThrows(
                    StorageException.class,
                    () -> database.write(tx -> {
                        assertThrows(
                                SQLException.class, () -> tx.insert("insert into l(x) values(?)", new byte[24 << 20]));
                        makeRoom();
                        tx.insert("insert into r(x) values('alone')");
                        return true;
                    }));
            assertEquals(0, pairs(database));
        }
    }

    @Test
    void aFullDiskMovesNothingAsideAndTheProgramStarts() throws Exception {
        Path data = disk.resolve("data");
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            user.database().write(tx -> tx.update("create table kept(x)"));
            user.database().write(tx -> tx.update("insert into kept values(42)"));
        }
        fill();
        byte[] before = Files.readAllBytes(data.resolve("user.db"));
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            assertEquals(42, count(user.database(), "select x from kept"));
            assertTrue(
                    user.opened() instanceof UserData.Opened.Sound
                            || user.opened() instanceof UserData.Opened.OnlyForNow,
                    user.opened()::toString);
        }
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(data.resolve("user.db")));
        try (var files = Files.list(data)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().contains("damaged")));
        }
    }

    @Test
    void aReadOnlyDiskIsReadFromACopyThatIsGoneAtTheEnd() throws Exception {
        Path data = disk.resolve("data");
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            user.database().write(tx -> tx.update("create table kept(x)"));
            user.database().write(tx -> tx.update("insert into kept values(42)"));
        }
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "it cannot be made read-only here");
        Path scratch;
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            assertEquals(
                    true,
                    assertInstanceOf(UserData.Opened.OnlyForNow.class, user.opened())
                            .complete());
            scratch = user.database().file();
            assertEquals(42, count(user.database(), "select x from kept"));
            user.database().write(tx -> tx.update("update kept set x=43"));
        }
        assertFalse(Files.exists(scratch.getParent()));
        run("mount", "-o", "remount,rw", disk.toString());
        try (UserData user = UserData.open(data, Clock.systemUTC())) {
            assertEquals(42, count(user.database(), "select x from kept"));
        }
    }
}
