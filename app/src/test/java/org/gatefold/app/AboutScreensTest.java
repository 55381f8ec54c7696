package org.gatefold.app;

import java.nio.file.Path;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say about the program. */
@Timeout(180)
final class AboutScreensTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSentWhereAndTheLibrariesAreUnfolded() throws Exception {
        try (ListsRoom room = new ListsRoom(folder, false)) {
            room.go(new Route.SettingsPage());
            unfold(room, "What is sent where");
            room.seen("How to stop it");
            room.seen("That shop only");
            room.seen("Crash reports, usage figures, anything for advertising");
            Fx.run(() -> ((ScrollPane) room.wiring.node().lookup(".page-scroll")).setVvalue(1));
            room.look("about");
            unfold(room, "Libraries and their licences");
            room.seen("GPL-2.0-only WITH Classpath-exception-2.0");
            Fx.run(() -> ((ScrollPane) room.wiring.node().lookup(".page-scroll")).setVvalue(1));
            room.look("about-libraries");
        }
    }

    private static void unfold(ListsRoom room, String title) throws Exception {
        room.seen(title);
        Fx.run(() -> room.wiring.node().lookupAll(".titled-pane").stream()
                .map(TitledPane.class::cast)
                .filter(pane -> title.equals(pane.getText()))
                .findFirst()
                .orElseThrow()
                .setExpanded(true));
    }
}
