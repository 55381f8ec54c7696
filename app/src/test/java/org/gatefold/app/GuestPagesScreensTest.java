package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonBase;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the names of an opened file lead that the library does not have: to what it has by that name, and never to nothing. */
@Timeout(180)
final class GuestPagesScreensTest {
    private static final Path MUSIC = Path.of("..", "seeds", "music");
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aGuestOfAKnownBandLeadsToThatBandAndItsAlbum() throws Exception {
        Path album = album();
        Path guest = folder.resolve("elsewhere/Vinterlys")
                .resolve(album.getFileName())
                .resolve("Demo.wav");
        write(guest);
        try (ListsRoom room = new ListsRoom(folder, true)) {
            plays(room, guest, "Demo");
            press(room, ".bar-artist");
            Fx.until(
                    "the page of the band",
                    () -> at(room) instanceof Route.ArtistPage(var id)
                            && id.equals(room.tracks().getFirst().artist()));
            press(room, ".bar-title");
            Fx.until("the page of the album", () -> at(room) instanceof Route.AlbumPage);
            Route.AlbumPage page = (Route.AlbumPage) Fx.call(() -> at(room));
            assertEquals(
                    album.getFileName().toString(),
                    room.services
                            .player
                            .library()
                            .album(page.id())
                            .orElseThrow()
                            .title());
        }
    }

    @Test
    void aGuestOfNobodyKnownSaysSoAndOffersItsFolder() throws Exception {
        Path guest = folder.resolve("elsewhere/Nobody Here/Lost Tapes/Demo.wav");
        write(guest);
        try (ListsRoom room = new ListsRoom(folder, true)) {
            plays(room, guest, "Demo");
            Route before = Fx.call(() -> at(room));
            press(room, ".bar-artist");
            room.seen("Nothing of “Nobody Here” is in the library. Is Lost Tapes a folder of your music?");
            assertEquals(before, Fx.call(() -> at(room)));
            room.look("guest");
            press(room, ".bar-title");
            room.seen("Nothing of “Lost Tapes” is in the library. Is Lost Tapes a folder of your music?");
            room.press("Add folder");
            Fx.until(
                    "the folder is one of music",
                    () -> room.services.player.folders().all().stream()
                            .anyMatch(added -> added.endsWith("Lost Tapes")));
            Fx.until(
                    "the file is in the library",
                    () -> !room.services
                            .player
                            .library()
                            .search("demo", 5)
                            .tracks()
                            .isEmpty());
        }
    }

    private static Path album() throws Exception {
        try (var albums = Files.list(MUSIC.resolve("Vinterlys"))) {
            return albums.sorted().findFirst().orElseThrow();
        }
    }

    private static void plays(ListsRoom room, Path guest, String title) throws Exception {
        Fx.run(() -> room.wiring.files().open(List.of(guest)));
        room.seen(title);
    }

    private static void press(ListsRoom room, String what) throws Exception {
        Fx.run(() -> ((ButtonBase) room.wiring.node().lookup(what)).fire());
    }

    private static Route at(ListsRoom room) {
        return room.wiring.window().current().orElseThrow();
    }

    /** A sound without a tag: its folders say what it is. */
    private static void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Signal.wav(file, Signal.ramp(0, Signal.RATE * SECONDS));
    }
}
