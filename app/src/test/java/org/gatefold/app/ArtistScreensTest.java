package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.ArtistId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An artist's page in the real window, with and without a shop beside the music. */
@Timeout(180)
final class ArtistScreensTest {
    @TempDir
    Path folder;

    @Test
    void theShopStandsBelowTheMusicInASmallWindowAndBesideItInALargeOne() throws Exception {
        try (ShopRoom shop = new ShopRoom(folder)) {
            shop.heard("Harbour Static", 9);
            ListsRoom room = shop.room;
            open(shop, "Harbour Static");
            room.seen("Official store");
            Fx.until("the shop below the music", () -> inside(room, ".artist-body", ".merch-panel"));
            room.look("artist");
            Fx.run(() -> wide(room, 1440));
            Fx.until("the shop beside the music", () -> !inside(room, ".artist-body", ".merch-panel"));
            assertTrue(Fx.call(() -> room.wiring.node().lookup(".merch-panel") != null), "it is still there");
        }
    }

    @Test
    void aFoldedShopStaysFoldedForTheNextArtistAndOpensByItsButton() throws Exception {
        try (ShopRoom shop = new ShopRoom(folder)) {
            ListsRoom room = shop.room;
            open(shop, "Harbour Static");
            room.seen("Official store");
            named(room, "Put the shop away");
            Fx.until("a folded shop", () -> button(room, "Open the shop") != null);
            assertTrue(Fx.call(() -> button(room, "Open the shop").isFocused()), "the keyboard went with it");
            room.look("artist-folded");
            open(shop, "Okta Bloom");
            Fx.until("a folded shop there too", () -> button(room, "Open the shop") != null);
            Fx.until(
                    "it is kept",
                    () -> room.services.preferences.get("shop.folded").equals(java.util.Optional.of("yes")));
            named(room, "Open the shop");
            room.seen("Official store");
        }
    }

    private static void open(ShopRoom shop, String artist) throws Exception {
        ArtistId id = shop.tracks().stream()
                .filter(track -> track.artistName().equals(artist))
                .findFirst()
                .orElseThrow()
                .artist();
        shop.room.go(new Route.ArtistPage(id));
        shop.room.seen(artist);
    }

    private static void named(ListsRoom room, String name) throws Exception {
        Fx.until(name, () -> button(room, name) != null);
        Fx.run(() -> button(room, name).fire());
    }

    private static ButtonBase button(ListsRoom room, String name) {
        return (ButtonBase) Fx.find(
                        room.wiring.node(),
                        node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))
                .orElse(null);
    }

    private static boolean inside(ListsRoom room, String around, String style) {
        Node found = room.wiring.node().lookup(around);
        return found != null && found.lookup(style) != null;
    }

    private static void wide(ListsRoom room, double width) {
        Parent root = room.wiring.node();
        root.resize(width, 900);
        root.layout();
    }
}
