package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.SignalPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Music kept offline of a server that was taken away: it is marked, it plays, and it leaves when it is let go of. */
@Timeout(180)
final class GoneScreensTest extends ServedWindow {
    @Test
    void whatIsKeptOfaRemovedServerIsMarkedAndPlaysUntilItIsLetGo() throws Exception {
        addServer();
        Album album = keepFirstAlbum();
        String server = services.player.servers().all().getFirst().name();
        go(new Route.ServersPage());
        press("Remove");
        press("Remove it");
        seen("No music server yet");
        assertEquals(album.tracks(), services.player.library().counts().tracks());

        go(new Route.AlbumPage(album.id()));
        seen("No longer on " + server);
        look("gone-album");
        Track track = services.player.library().tracksOf(album.id()).getFirst();
        assertInstanceOf(Origin.Gone.class, track.origin());
        assertTrue(texts(track).contains("No longer on " + server));
        services.player.playback().play(List.of(track.key()), 0);
        Fx.until("it plays", () -> services.player.playback().state().status() == Status.PLAYING);
        SignalPath path = services.player.playback().state().signal().orElseThrow();
        assertInstanceOf(SignalPath.Place.OfflineCopy.class, path.place());

        go(new Route.TracksPage());
        seenPart("No longer on " + server);
        look("gone-tracks");
        go(new Route.AlbumPage(album.id()));
        Fx.until(
                "nothing older can be taken back",
                () -> Fx.find(wiring.node(), Fx.text("Undo")).isEmpty());
        press("Kept offline");
        seen("Keep offline");
        press("Undo");
        seen("Kept offline");
        assertEquals(album.tracks(), services.player.offline().state().copies());
    }

    private Album keepFirstAlbum() throws Exception {
        Album album =
                services.player.library().albums(AlbumOrder.TITLE, 0, 1).items().getFirst();
        go(new Route.AlbumPage(album.id()));
        press("Keep offline");
        Fx.until("all copies", () -> services.player.offline().state().copies() == album.tracks());
        return album;
    }

    /** What the menu of the track says. */
    private List<String> texts(Track track) throws Exception {
        seen(track.title());
        Node title = Fx.find(wiring.node(), Fx.text(track.title())).orElseThrow();
        Fx.run(() -> title.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 300, 200, false, null)));
        Fx.until("the menu", () -> menu().isPresent());
        List<String> texts = Fx.call(() -> menu().orElseThrow().getItems().stream()
                .map(MenuItem::getText)
                .filter(text -> text != null)
                .toList());
        Fx.run(() -> menu().ifPresent(ContextMenu::hide));
        return texts;
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }
}
