package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Route.BrowsePage.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of folders says in words where music of servers is, as it is not listed there. */
@Timeout(180)
final class ServerFoldersTest extends ServedWindow {
    private static final String WORDS = "Music of your servers is not listed by folder";

    @Test
    void withAServerAndNoFolderItSaysBoth() throws Exception {
        addServer();
        go(new Route.BrowsePage(Tab.FOLDERS));
        Fx.until("the words", () -> Fx.find(wiring.node(), Fx.textWith(WORDS)).isPresent());
        look("folders-served");
    }

    @Test
    void besideFoldersOfTheListenersOwnItSaysSoToo() throws Exception {
        Path music = Files.createDirectories(folder.resolve("my-records"));
        services.player.folders().add(music);
        addServer();
        go(new Route.BrowsePage(Tab.FOLDERS));
        seen("my-records");
        Fx.until("the words", () -> Fx.find(wiring.node(), Fx.textWith(WORDS)).isPresent());
        look("folders-both");
    }

    @Test
    void withoutAServerThereIsNothingToSay() throws Exception {
        services.player.folders().add(Files.createDirectories(folder.resolve("my-records")));
        go(new Route.BrowsePage(Tab.FOLDERS));
        seen("my-records");
        assertTrue(Fx.call(() -> Fx.find(wiring.node(), Fx.textWith(WORDS)).isEmpty()));
    }
}
