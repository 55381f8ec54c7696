package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of what is kept on this computer, in the real window against the real remote. */
@Timeout(180)
final class DownloadsScreensTest extends ServedWindow {
    @Test
    void withNothingKeptThePageSaysHowToKeepSomething() throws Exception {
        go(new Route.DownloadsPage());
        seen("Nothing is kept offline yet");
        seen("0 B of 20.0 GB", "0 B of 20 GB");
        look("downloads-none");
        press("Music servers");
        seen("No music server yet");
    }

    @Test
    void whatIsKeptIsFetchedPausedLetGoAndTakenBack() throws Exception {
        addServer();
        Album album =
                services.player.library().albums(AlbumOrder.TITLE, 0, 1).items().getFirst();
        String name = album.title() + " · " + album.artistName();
        services.player.offline().limit(new Limits(Limits.USUAL.budget(), 0, 0, true));
        go(new Route.AlbumPage(album.id()));
        press("Keep offline");
        seen("Kept offline");
        go(new Route.DownloadsPage());
        seen(name);
        seen("Paused.");
        seen("Being fetched: " + album.tracks() + " tracks");
        look("downloads-paused");
        press("Go on");
        seen(album.tracks() + " tracks on this computer");
        seen("Pause");
        look("downloads-kept");
        press("Let go");
        seen("Nothing is kept offline yet");
        undo(name + " is no longer kept on this computer.");
        seen(name);
        seen(album.tracks() + " tracks on this computer");
    }

    /** The undo of this toast; an earlier one may still be there. */
    private void undo(String sentence) throws Exception {
        Fx.until(sentence, () -> toast(sentence).isPresent());
        Fx.run(() -> ((ButtonBase)
                        Fx.find(toast(sentence).orElseThrow(), button("Undo")).orElseThrow())
                .fire());
    }

    private Optional<Node> toast(String sentence) {
        return Fx.find(
                wiring.node(),
                node -> node.getStyleClass().contains("toast") && sentence.equals(node.getAccessibleText()));
    }

    @Test
    void aRuleIsSwitchedOnAndHasItsRow() throws Exception {
        addServer();
        go(new Route.DownloadsPage());
        seen("Favourites");
        Fx.run(() -> ((CheckBox) Fx.find(wiring.node(), Fx.text("Favourites").and(CheckBox.class::isInstance))
                        .orElseThrow())
                .fire());
        seen("There is nothing of it on your servers just now.");
        assertEquals(
                java.util.List.of(new Wish.Favourites()),
                services.player.offline().wishes());
    }
}
