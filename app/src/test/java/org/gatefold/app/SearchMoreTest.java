package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.TrackRow;
import org.gatefold.app.route.Route;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A search shows the best tracks, and more of them when the listener wants. */
@Timeout(180)
final class SearchMoreTest extends PlayingWindow {
    private void tracks(int count) throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        for (int i = 1; i <= count; i++) {
            FlacFile.tagged(
                    music.resolve(i + ".flac"),
                    Signal.ramp(0, Signal.RATE),
                    Map.of("TITLE", "Tide " + i, "ARTIST", "Harbour Static", "ALBUM", "Charts"));
        }
        services.player.folders().add(music);
        services.player.scanner().start();
        Fx.until("the tracks", () -> services.player.library().counts().tracks() == count);
        go(new Route.SearchPage("tide"));
    }

    private int rows() {
        return (int) wiring.node().lookupAll(".track-row").stream()
                .filter(TrackRow.class::isInstance)
                .count();
    }

    @Test
    void theRestComesAtAPressAndTheKeyboardGoesOnThere() throws Exception {
        tracks(15);
        Fx.until("the best of them", () -> rows() == 12);
        press("More tracks");
        Fx.until("all of them", () -> rows() == 15);
        Fx.until("the keyboard", () -> wiring.node().getScene().getFocusOwner() instanceof TrackRow);
        assertTrue(Fx.call(() -> Fx.find(wiring.node(), Fx.text("More tracks")).isEmpty()));
    }

    @Test
    void whereAllAreShownThereIsNoMore() throws Exception {
        tracks(3);
        Fx.until("all of them", () -> rows() == 3);
        assertTrue(Fx.call(() -> Fx.find(wiring.node(), Fx.text("More tracks")).isEmpty()));
    }
}
