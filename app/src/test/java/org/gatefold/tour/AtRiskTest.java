package org.gatefold.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatefold.sync.schema.SyncTables;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that stands before everything else when the data cannot be used, in the real program. */
final class AtRiskTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path home;

    private AppProcess app;

    @BeforeEach
    void startWithDataOfANewerVersion() throws Exception {
        Files.createDirectories(home.resolve("data"));
        try (Database user = new Database(file(), Durability.KEEP)) {
            SyncTables.bringUp(user, Clock.systemUTC());
            user.write(tx -> tx.update("insert into migration values('sync', 9999, 0)"));
        }
        System.setProperty("gatefold.seeds", Path.of("..", "seeds").toRealPath().toString());
        System.setProperty("gatefold.remote.classpath", System.getProperty("java.class.path"));
        app = AppProcess.start(home, home.resolve("log"), List.of());
        app.waitFor(".empty-state .label", "Your data cannot be used just now", PATIENCE_SECONDS);
    }

    @AfterEach
    void end() throws Exception {
        app.kill();
    }

    private Path file() {
        return home.resolve("data").resolve("user.db");
    }

    @Test
    void itSaysWhyAndWhatToDo() throws Exception {
        String why = app.read(".empty-state .label", "newer version of Gatefold");
        assertTrue(why.contains("Install that version"), why);
    }

    @Test
    void goingOnWithoutTheDataLeadsToAWelcome() throws Exception {
        app.click(".button", "Go on without it");
        app.waitFor(".welcome .button", "", PATIENCE_SECONDS);
    }

    @Test
    void afterTheCureTryingAgainStartsAsAlways() throws Exception {
        try (Database user = new Database(file(), Durability.KEEP)) {
            user.write(tx -> tx.update("delete from migration where version=9999"));
        }
        app.click(".button", "Retry");
        app.waitUntilGone(".empty-state .label", "Your data cannot be used just now", PATIENCE_SECONDS);
        app.waitFor(".welcome .button", "", PATIENCE_SECONDS);
    }
}
