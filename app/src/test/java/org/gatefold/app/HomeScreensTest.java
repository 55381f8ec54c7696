package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first page in the real window, over real music, plays and a shop. */
@Timeout(180)
final class HomeScreensTest {
    @TempDir
    Path folder;

    @Test
    void coversAreOneRowThatFillsTheWidthAndTheRestIsShownOnDemand() throws Exception {
        try (ShopRoom shop = new ShopRoom(folder)) {
            shop.heard("Harbour Static", 9);
            shop.heard("Okta Bloom", 5);
            shop.heard("Vinterlys", 2);
            shop.heard("Paper Atlas", 1);
            shop.known("Harbour Static", "Okta Bloom", "Vinterlys", "Paper Atlas");
            ListsRoom room = shop.room;
            room.go(new Route.AlbumsPage());
            room.go(new Route.HomePage());
            room.seen("From the artists you play");
            room.seen("Shows");
            room.seen("Your last six months");
            Fx.until("covers in one row", () -> seen(room).size() == 4);
            Fx.until("a row that fills its width", () -> fills(room));
            room.look("home");
            room.press("Show more");
            Fx.until("all covers", () -> seen(room).size() > 4);
            room.seen("Show fewer");
            room.look("home-more");
            room.press("Show fewer");
            Fx.until("one row again", () -> seen(room).size() == 4);
        }
    }

    @Test
    void withoutMusicTheFirstPageSaysWhatToDo() throws Exception {
        try (ListsRoom room = new ListsRoom(folder, false)) {
            room.go(new Route.HomePage());
            room.seen("No music here yet");
            assertFalse(Fx.call(() ->
                    Fx.find(room.wiring.node(), Fx.text("Your last six months")).isPresent()));
            room.look("home-none");
            room.press("Music servers");
            assertEquals(
                    new Route.ServersPage(),
                    Fx.call(() -> room.wiring.window().current().orElseThrow()));
        }
    }

    private static boolean fills(ListsRoom room) {
        double right = seen(room).getLast().getBoundsInParent().getMaxX();
        return Math.abs(((Region) room.wiring.node().lookup(".cover-row")).getWidth() - right) < 2;
    }

    private static List<Node> seen(ListsRoom room) {
        return room.wiring.node().lookupAll(".cover-row .album-card").stream()
                .filter(AlbumCard.class::isInstance)
                .filter(Node::isVisible)
                .sorted(java.util.Comparator.comparingDouble(n -> n.getLayoutY() * 10_000 + n.getLayoutX()))
                .toList();
    }
}
