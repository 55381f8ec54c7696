package org.gatefold.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gatefold.sync.UserData.Opened;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that cannot be rebuilt, through damage, restores and copies. */
final class UserDataTest {
    @TempDir
    Path folder;

    private static Clock day(int day) {
        return Clock.fixed(Instant.parse("2026-10-%02dT10:00:00Z".formatted(day)), ZoneOffset.UTC);
    }

    private Path file() {
        return folder.resolve("user.db");
    }

    private void write(Clock clock, int rows, boolean copy) throws IOException {
        try (UserData user = UserData.open(folder, clock)) {
            user.database().write(tx -> tx.update("create table if not exists play(x blob)"));
            for (int i = 0; i < rows; i++) {
                user.database().write(tx -> tx.update("insert into play values(?)", new byte[5000]));
            }
            if (copy) {
                user.copyDaily();
            }
        }
    }

    private static long plays(UserData user) {
        return user.database().read(tx -> tx.count("select count(*) from play"));
    }

    private List<String> names(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private void overwrite(long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }

    private void truncate(long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private void assertRestored(long plays) throws IOException {
        byte[] damaged = Files.readAllBytes(file());
        try (UserData user = UserData.open(folder, day(3))) {
            Opened.Restored restored = assertInstanceOf(Opened.Restored.class, user.opened());
            assertEquals(LocalDate.of(2026, 10, 2), restored.copyOf());
            assertArrayEquals(damaged, Files.readAllBytes(restored.aside()));
            assertEquals(plays, plays(user));
        }
        try (UserData user = UserData.open(folder, day(3))) {
            assertEquals(new Opened.Sound(), user.opened());
            assertEquals(plays, plays(user));
        }
    }

    @Test
    void aSoundFileIsOpenedAsItIs() throws Exception {
        write(day(1), 3, true);
        try (UserData user = UserData.open(folder, day(2))) {
            assertEquals(new Opened.Sound(), user.opened());
            assertEquals(3, plays(user));
        }
    }

    @Test
    void aZeroedHeaderIsRestoredFromTheNewestCopy() throws Exception {
        write(day(1), 3, true);
        write(day(2), 2, true);
        overwrite(0, new byte[100]);
        assertRestored(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 50, 100, 512, 4096, 10_000, 65_536})
    void aFileCutShortIsRestoredFromTheNewestCopy(long size) throws Exception {
        write(day(1), 10, true);
        write(day(2), 20, true);
        assertTrue(Files.size(file()) > size);
        truncate(size);
        assertRestored(30);
    }

    @Test
    void aPageOfRubbishIsRestoredFromTheNewestCopy() throws Exception {
        write(day(2), 20, true);
        byte[] rubbish = new byte[12_000];
        new java.util.Random(5).nextBytes(rubbish);
        overwrite(4096, rubbish);
        assertRestored(20);
    }

    @Test
    void aDamagedCopyIsPassedOverForAnOlderSoundOne() throws Exception {
        write(day(1), 3, true);
        write(day(2), 2, true);
        Files.write(folder.resolve("copies/user-2026-10-02.db"), new byte[8192]);
        overwrite(0, new byte[100]);
        try (UserData user = UserData.open(folder, day(3))) {
            assertEquals(
                    LocalDate.of(2026, 10, 1),
                    assertInstanceOf(Opened.Restored.class, user.opened()).copyOf());
            assertEquals(3, plays(user));
        }
    }

    @Test
    void withoutACopyTheProgramStartsEmptyAndTheDamagedFileIsKept() throws Exception {
        write(day(1), 3, false);
        overwrite(0, new byte[100]);
        try (UserData user = UserData.open(folder, day(2))) {
            assertTrue(Files.exists(
                    assertInstanceOf(Opened.StartedEmpty.class, user.opened()).aside()));
            user.database().write(tx -> tx.update("create table play(x)"));
            assertEquals(0, plays(user));
        }
    }

    @Test
    void aFreshFileWithoutCopiesIsNoDamage() throws Exception {
        Files.createFile(file());
        try (UserData user = UserData.open(folder, day(1))) {
            assertEquals(new Opened.Sound(), user.opened());
        }
    }

    @Test
    void aRestoreThatWasCutOffIsFinishedAtTheNextStart() throws Exception {
        write(day(1), 3, true);
        Files.copy(folder.resolve("copies/user-2026-10-01.db"), folder.resolve("user.db.restoring"));
        Files.delete(file());
        try (UserData user = UserData.open(folder, day(2))) {
            assertEquals(3, plays(user));
        }
    }

    @Test
    void aCopyIsMadeOnceADayAndSevenAreKept() throws Exception {
        for (int day = 1; day <= 10; day++) {
            write(day(day), 1, true);
            write(day(day), 1, true);
        }
        assertEquals(
                List.of(
                        "user-2026-10-04.db",
                        "user-2026-10-05.db",
                        "user-2026-10-06.db",
                        "user-2026-10-07.db",
                        "user-2026-10-08.db",
                        "user-2026-10-09.db",
                        "user-2026-10-10.db"),
                names(folder.resolve("copies")));
    }

    @Test
    void aCopyFromAWrongClockDoesNotOutrankTrueOnes() throws Exception {
        write(Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC), 1, true);
        write(day(2), 4, true);
        overwrite(0, new byte[100]);
        assertRestored(5);
    }

    @Test
    void aModuleThatCannotMigrateLeavesTheFileAndAnEmptyOneStandsIn() throws Exception {
        write(day(1), 3, false);
        try (UserData user = UserData.open(folder, day(1))) {
            assertThrows(
                    StorageException.class,
                    () -> user.database().migrate("m", List.of("create table play(oops)"), day(1)));
        }
        Path scratch;
        try (UserData user = UserData.emptyForNow(StorageException.Reason.OTHER)) {
            scratch = user.database().file();
            assertEquals(new Opened.OnlyForNow(StorageException.Reason.OTHER, false), user.opened());
            user.database().write(tx -> tx.update("create table play(x)"));
            user.copyDaily();
        }
        assertFalse(Files.exists(scratch));
        try (UserData user = UserData.open(folder, day(1))) {
            assertEquals(3, plays(user));
        }
    }

    @Test
    void aFolderThatCannotBeMadeStillLetsTheProgramStart() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        try (UserData user = UserData.open(inTheWay.resolve("data"), day(1))) {
            assertEquals(new Opened.OnlyForNow(StorageException.Reason.IO, false), user.opened());
            user.database().write(tx -> tx.update("create table play(x)"));
            assertEquals(0, plays(user));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsReadFromACopyAndLeftAlone() throws Exception {
        write(day(1), 3, false);
        Files.delete(file().resolveSibling("copies"));
        Path locked = folder.resolve("user.db-wal");
        Files.createDirectory(locked);
        byte[] before = Files.readAllBytes(file());
        try (UserData user = UserData.open(folder, day(2))) {
            assertInstanceOf(Opened.OnlyForNow.class, user.opened());
        }
        assertArrayEquals(before, Files.readAllBytes(file()));
        Files.delete(locked);
        try (UserData user = UserData.open(folder, day(2))) {
            assertEquals(3, plays(user));
        }
    }
}
