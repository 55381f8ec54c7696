package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.gatefold.app.control.Picture;
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
            shop.known("Harbour Static", "Okta Bloom");
            shop.heard("Harbour Static", 9);
            ListsRoom room = shop.room;
            open(shop, "Harbour Static");
            room.seen("Official store");
            Fx.until("the shop below the music", () -> inside(room, ".artist-body", ".merch-panel"));
            room.look("artist");
            Fx.frames(10);
            room.press("Shop");
            ScrollPane page = Fx.call(() -> (ScrollPane) room.wiring.node().lookup(".page-scroll"));
            Fx.until("the shop at the top", () -> {
                Node panel = room.wiring.node().lookup(".merch-panel");
                double top = panel.localToScene(0, 0).getY()
                        - page.localToScene(0, 0).getY();
                return Math.abs(top) < 4 || page.getVvalue() >= 1;
            });
            room.look("artist-below");
            Fx.run(() -> wide(room, 1440));
            Fx.until("the shop beside the music", () -> !inside(room, ".artist-body", ".merch-panel"));
            assertTrue(Fx.call(() -> room.wiring.node().lookup(".merch-panel") != null), "it is still there");
        }
    }

    @Test
    void aFoldedShopStaysFoldedForTheNextArtistAndOpensByItsButton() throws Exception {
        try (ShopRoom shop = new ShopRoom(folder)) {
            shop.known("Harbour Static", "Okta Bloom");
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

    @Test
    void theHeadCanBeReadOnTheBrightestAndTheDarkestPicture() throws Exception {
        try (ShopRoom shop = new ShopRoom(folder)) {
            shop.known("Harbour Static", "Okta Bloom");
            shop.heard("Harbour Static", 2);
            ListsRoom room = shop.room;
            open(shop, "Harbour Static");
            room.seen("Official store");
            Fx.until(
                    "a picture",
                    () -> room.wiring.node().lookup(".header-picture").isVisible());
            assertReadable(room, ColorScheme.DARK, Color.WHITE);
            assertReadable(room, ColorScheme.LIGHT, Color.BLACK);
        }
    }

    private static void assertReadable(ListsRoom room, ColorScheme look, Color all) throws Exception {
        Fx.run(() -> {
            room.colours.set(look);
            WritableImage picture = new WritableImage(4, 4);
            for (int i = 0; i < 16; i++) {
                picture.getPixelWriter().setColor(i % 4, i / 4, all);
            }
            ((Picture) room.wiring.node().lookup(".header-picture")).show(picture);
        });
        Fx.frames(8);
        Map<String, Double> contrast = Fx.call(() -> contrasts(room));
        assertEquals(3, contrast.size(), contrast.toString());
        assertTrue(contrast.values().stream().allMatch(ratio -> ratio >= 4.5), look + " " + contrast);
    }

    /** The least contrast of each text of the head to what is behind it. */
    private static Map<String, Double> contrasts(ListsRoom room) {
        Node words = room.wiring.node().lookup(".header-words");
        Node header = room.wiring.node().lookup(".artist-header");
        words.setOpacity(0);
        WritableImage ground = header.snapshot(null, null);
        words.setOpacity(1);
        Map<String, Double> found = new HashMap<>();
        for (Node node : words.lookupAll(".label")) {
            Bounds at = header.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            Color ink = (Color) ((Label) node).getTextFill();
            double least = 21;
            for (double y = at.getMinY(); y < at.getMaxY(); y++) {
                Color behind = ground.getPixelReader().getColor((int) at.getCenterX(), (int) y);
                least = Math.min(least, ratio(ink, behind));
            }
            found.put(((Label) node).getText(), least);
        }
        return found;
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
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
        return (ButtonBase)
                Fx.find(room.wiring.node(), node -> node instanceof ButtonBase && name.equals(node.getAccessibleText()))
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
