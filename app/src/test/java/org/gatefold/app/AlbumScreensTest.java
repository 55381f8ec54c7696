package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ScrollPane;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopWorld;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of an album over real files: the names of its discs, and who else had a part in it. */
@Timeout(180)
final class AlbumScreensTest extends PlayingWindow {
    private Path music;

    /** A track of one album, with more comments than every track has. */
    private void file(int disc, int number, Map<String, String> more) throws Exception {
        music = Files.createDirectories(folder.resolve("music"));
        Map<String, String> comments = new TreeMap<>(more);
        comments.put("TITLE", "Song " + disc + "." + number);
        comments.put("ARTIST", "Harbour Static");
        comments.put("ALBUM", "The Long Tide");
        comments.put("DISCNUMBER", Integer.toString(disc));
        comments.put("TRACKNUMBER", Integer.toString(number));
        FlacFile.tagged(music.resolve(disc + "-" + number + ".flac"), Signal.ramp(0, Signal.RATE), comments);
    }

    private Track open(int tracks) throws Exception {
        services.player.folders().add(music);
        services.player.scanner().start();
        Fx.until("the album", () -> services.player.library().counts().tracks() == tracks);
        Track first =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        go(new Route.AlbumPage(first.album()));
        return first;
    }

    @Test
    void discsSayWhatTheyAreCalledAndTheSleeveWhoHadAPart() throws Exception {
        file(1, 1, Map.of("DISCSUBTITLE", "Day side", "COMPOSER", "Ine Dahl", "LABEL", "Harbour Records"));
        file(1, 2, Map.of("COMPOSER", "Ine Dahl", "CONDUCTOR", "Per Holm"));
        file(2, 1, Map.of());
        open(3);
        seen("Disc 1 · Day side");
        seen("Disc 2");
        seen("Credits");
        seen("Composed by");
        seen("Ine Dahl");
        seen("Harbour Records");
        look("album-credits-narrow");
        size(1440, 900);
        look("album-credits-wide");
    }

    @Test
    void theAlbumAsVinylAndCdStandsBesideItsTracksAndIsMarkedAsToBeHad() throws Exception {
        try (ShopWorld world = new ShopWorld(folder.resolve("world"))) {
            services.store.shops().add(world.shop().base().toString());
            for (int i = 1; i <= 6; i++) {
                file(
                        i / 4 + 1,
                        i,
                        Map.of(
                                "COMPOSER",
                                "Ine Dahl",
                                "LABEL",
                                "Harbour Records",
                                "DISCSUBTITLE",
                                i < 4 ? "Ebb" : "Flood"));
            }
            open(6);
            seen("Disc 2 · Flood");
            seen("To hold in your hands");
            seen("The Long Tide, 2×CD");
            seen("Your own files");
            seen("In the shop on vinyl, CD");
            look("album-shop-narrow");
            Fx.run(() -> ((ScrollPane) wiring.node().lookup(".page-scroll")).setVvalue(1));
            look("album-shop-narrow-below");
            size(1440, 900);
            look("album-shop-wide");
        }
    }

    @Test
    void withoutSuchTagsThereIsNothingMoreThanTracks() throws Exception {
        file(1, 1, Map.of());
        file(1, 2, Map.of());
        open(2);
        seen("Song 1.2");
        Fx.frames(10);
        assertTrue(Fx.find(wiring.node(), Fx.text("Credits")).isEmpty());
        assertEquals(
                List.of(),
                Fx.call(() -> wiring.node().lookupAll(".disc-title").stream()
                        .filter(node -> node.isVisible())
                        .toList()));
    }
}
