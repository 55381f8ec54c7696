package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatefold.player.Player;
import org.gatefold.sync.UserData;
import org.gatefold.sync.schema.SyncTables;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program starts in all cases, and leaves alone what it cannot use. */
final class StartTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void aHome() throws Exception {
        System.setProperty(Places.SECRETS_PROPERTY, "file");
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        home = new Home(folder.resolve("data"), folder.resolve("cache"));
        Files.createDirectories(home.data());
    }

    private Path file() {
        return home.data().resolve("user.db");
    }

    /** A file of this program with one play in its outbox, then changed by these statements. */
    private byte[] kept(String... statements) throws Exception {
        try (Database user = new Database(file(), Durability.KEEP)) {
            SyncTables.bringUp(user, Clock.systemUTC());
            user.write(tx -> {
                for (String statement : statements) {
                    tx.update(statement);
                }
                return true;
            });
        }
        return Files.readAllBytes(file());
    }

    private UserData.Opened opened() throws Exception {
        try (Services services = Services.open(home)) {
            services.preferences.put("a", "b");
            assertEquals("b", services.preferences.get("a").orElseThrow());
            return services.user.opened();
        }
    }

    @Test
    void aFileOfANewerVersionIsLeftAsItIs() throws Exception {
        byte[] before = kept("insert into migration values('sync', 9999, 0)");
        assertEquals(new UserData.Opened.OnlyForNow(Reason.NEWER_VERSION, false), opened());
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void oneModuleOfANewerVersionIsEnoughForThat() throws Exception {
        kept("insert into migration values('store', 9999, 0)");
        assertEquals(new UserData.Opened.OnlyForNow(Reason.NEWER_VERSION, false), opened());
    }

    @Test
    void aFileWhoseMigrationFailsIsLeftAsItIs() throws Exception {
        byte[] before = kept(
                "delete from migration where module='sync' and version=(select max(version) from migration where module='sync')");
        assertTrue(opened() instanceof UserData.Opened.OnlyForNow only && !only.complete());
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void whatIsDoneWithoutTheDataIsGoneAtTheNextStart() throws Exception {
        kept("insert into migration values('sync', 9999, 0)");
        opened();
        try (Services services = Services.open(home)) {
            assertTrue(services.preferences.get("a").isEmpty());
        }
    }

    @Test
    void afterTheCureTheDataIsThereAgain() throws Exception {
        kept("insert into preference values('a', 'kept')", "insert into migration values('sync', 9999, 0)");
        opened();
        try (Database user = new Database(file(), Durability.KEEP)) {
            user.write(tx -> tx.update("delete from migration where version=9999"));
        }
        try (Services services = Services.open(home)) {
            assertEquals(new UserData.Opened.Sound(), services.user.opened());
            assertEquals("kept", services.preferences.get("a").orElseThrow());
        }
    }

    @Test
    void aCacheThatCannotBeMadeIsReplacedForThisRun() throws Exception {
        Files.writeString(home.cache(), "in the way");
        List<Path> before = ownCaches();
        try (Services services = Services.open(home)) {
            assertEquals(new UserData.Opened.Sound(), services.user.opened());
            assertEquals(0, services.player.library().counts().tracks());
            assertEquals(before.size() + 1, ownCaches().size());
        }
        assertEquals(before, ownCaches());
        assertEquals("in the way", Files.readString(home.cache()));
    }

    @Test
    void aFullCacheIsReplacedForThisRun() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a device that is always full");
        Files.createDirectories(home.cache());
        Files.createSymbolicLink(home.cache().resolve("room.tmp"), full);
        try (Services services = Services.open(home)) {
            assertEquals(new UserData.Opened.Sound(), services.user.opened());
            assertFalse(Files.exists(home.cache().resolve("library.db")));
        }
        try (Services services = Services.open(home)) {
            assertTrue(Files.exists(home.cache().resolve("library.db")), "the next run finds room again");
        }
    }

    private static List<Path> ownCaches() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("gatefold-cache-"))
                    .sorted()
                    .toList();
        }
    }
}
