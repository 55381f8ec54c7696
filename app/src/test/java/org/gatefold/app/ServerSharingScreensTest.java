package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.TitledPane;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What passes between Gatefold and a server, said on its card, and asked about when the server goes. */
@Timeout(180)
final class ServerSharingScreensTest extends ServedWindow {
    @BeforeEach
    void addTheServer() throws Exception {
        addServer();
    }

    @Test
    void whatPassesBetweenGatefoldAndAServerIsForTheListenerToSay() throws Exception {
        var server = services.player.servers().all().getFirst();
        Fx.run(() -> ((TitledPane) wiring.node().lookup(".titled-pane")).setExpanded(true));
        seen("Tell this server what I play and love");
        look("server-sharing");
        press("This server passes my plays on");
        Fx.until("kept", () -> services.player.servers().sharing(server.id()).passesOn());
        press("Tell this server what I play and love");
        Fx.until("kept", () -> !services.player.servers().sharing(server.id()).tells());
        Fx.until(
                "no way to pass on what it is not told",
                () -> Fx.find(wiring.node(), Fx.text("This server passes my plays on"))
                        .orElseThrow()
                        .isDisabled());
    }

    @Test
    void aServerThatIsRemovedSaysWhatHasNotReachedIt() throws Exception {
        remote.close();
        Track track =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        services.player.listening().setFavourite(track.key(), true);
        press("Remove");
        seenPart("One change of yours has not reached it yet");
        look("server-unsent");
        go(new Route.SyncPage());
        seenPart("Favourite for 127.0.0.1: " + track.title());
        look("server-sync");
        go(new Route.ServersPage());
        press("Remove");
        press("Remove it");
        seen("No music server yet");
        assertEquals(0, services.outbox.waiting().total());
    }
}
