package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.SmartId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A smart playlist kept offline, from its own page, with the real remote as the server. */
@Timeout(180)
final class KeptSmartScreensTest extends ServedWindow {
    @Test
    void aSmartPlaylistIsKeptFromItsPageAndListedAmongWhatIsKept() throws Exception {
        addServer();
        SmartId loved = services.player
                .lists()
                .smart()
                .create(NspReader.read("{\"name\":\"Loved\",\"all\":[{\"is\":{\"loved\":true}}]}", "Loved"));
        var keys = services.player.library().tracks(TrackOrder.TITLE, 0, 3).items().stream()
                .map(track -> track.key())
                .toList();
        services.player.listening().setFavourite(keys.get(0), true);
        services.player.listening().setFavourite(keys.get(1), true);
        go(new Route.SmartPage(loved));
        press("Keep offline");
        seen("2 of 2 fetched");
        seen("Kept offline");
        look("smart-kept");
        assertEquals(
                List.of(new Wish.WholeSmart(loved)), services.player.offline().wishes());
        services.player.listening().setFavourite(keys.get(2), true);
        seen("3 of 3 fetched");
        go(new Route.ServersPage());
        seenPart("Loved");
        go(new Route.SmartPage(loved));
        press("Kept offline");
        Fx.until(
                "nothing is wished for",
                () -> services.player.offline().wishes().isEmpty());
        Fx.until("nothing is kept", () -> services.player.offline().kept(keys).isEmpty());
    }
}
