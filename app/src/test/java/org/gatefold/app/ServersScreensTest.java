package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A music server is added, read, heard of, kept offline and removed in the real window, against the real remote. */
@Timeout(180)
final class ServersScreensTest extends ServedWindow {
    @BeforeEach
    void openThePage() throws Exception {
        go(new Route.ServersPage());
    }

    @Test
    void aServerIsAddedAndItsMusicIsInTheLibraryAndKeptOffline() throws Exception {
        seen("No music server yet");
        look("servers-none");
        fill(remote.base().toString(), "ana", PASSWORD);
        look("servers-form");
        press("Add server");
        seenPart(" · read on ");
        look("servers-added");
        List<Album> albums =
                services.player.library().albums(AlbumOrder.TITLE, 0, 10).items();
        assertFalse(albums.isEmpty());
        Track track = services.player.library().tracksOf(albums.getFirst().id()).getFirst();
        assertInstanceOf(Origin.OnServer.class, track.origin());
        go(new Route.AlbumPage(albums.getFirst().id()));
        press("Keep offline");
        seen("Kept offline");
        int tracks = albums.getFirst().tracks();
        Fx.until("all copies", () -> services.player.offline().state().copies() == tracks);
        look("servers-album");
        remote.close();
        assertTrue(services.player.offline().copy(track.key()).isPresent(), "it is here without the server");
        go(new Route.ServersPage());
        press("Downloads");
        seen(albums.getFirst().title() + " · " + albums.getFirst().artistName());
        look("servers-offline");
    }

    @Test
    void aWrongPasswordIsSaidWhereItWasTypedAndNothingIsKept() throws Exception {
        fill(remote.base().toString(), "ana", "not-the-password");
        press("Add server");
        Fx.until(
                "a reason",
                () -> wiring.node().lookupAll(".server-form .warn").stream()
                        .anyMatch(node -> node instanceof javafx.scene.control.Label label
                                && !label.getText().isEmpty()));
        look("servers-wrong");
        assertEquals(List.of(), services.player.servers().all());
        assertEquals("ana", field("Name").getText(), "what was typed is still there");
    }

    @Test
    void aRemovedServerTakesItsMusicAlongAfterAsking() throws Exception {
        fill(remote.base().toString(), "ana", PASSWORD);
        press("Add server");
        seenPart(" · read on ");
        press("Remove");
        seen("Keep it");
        look("servers-remove");
        press("Keep it");
        press("Remove");
        press("Remove it");
        seen("No music server yet");
        assertEquals(0, services.player.library().counts().tracks());
    }
}
