package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.servers.Server;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The listener chooses in which quality is streamed, and which copy of a track is heard. */
@Timeout(180)
final class StreamingScreensTest extends ServedWindow {
    @Test
    void withoutAServerNothingIsSaidOfStreaming() throws Exception {
        go(new Route.SettingsPage());
        seen("Sound");
        assertTrue(Fx.find(wiring.node(), Fx.text("Streaming")).isEmpty());
    }

    @Test
    void theQualityAwayFromHomeIsChosenInTheSettings() throws Exception {
        addServer();
        go(new Route.SettingsPage());
        seen("Streaming");
        ComboBox<Optional<Quality>> away = box("Everywhere else");
        Fx.run(() -> away.setValue(Optional.of(new Quality("opus", 128))));
        Fx.until("it is kept", () -> services.player.streaming().usual().away().equals(new Quality("opus", 128)));
        assertEquals(Quality.ORIGINAL, services.player.streaming().usual().home());
        look("streaming");
        go(new Route.ServersPage());
        go(new Route.SettingsPage());
        seen("Opus at most 128 kbit/s");
    }

    @Test
    void theMenuOfATrackShowsItsCopiesAndKeepsTheChoice() throws Exception {
        addServer();
        Server server = services.player.servers().all().getFirst();
        go(new Route.TracksPage());
        Track track =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        seen(track.title());
        List<RadioMenuItem> copies = copies(track);
        assertEquals("The best there is", copies.getFirst().getText());
        assertTrue(copies.getFirst().isSelected());
        assertTrue(
                copies.getLast().getText().startsWith(server.name() + " \u00b7 "),
                copies.getLast().getText());
        Fx.run(copies.getLast()::fire);
        Place place = new Place.OnServer(server.id());
        Fx.until(
                "it is kept",
                () -> services.player.streaming().chosen(track.key()).equals(Optional.of(place)));
        assertTrue(copies(track).getLast().isSelected());
    }

    /** Opens the menu of a row and in it the list of copies. */
    private List<RadioMenuItem> copies(Track track) throws Exception {
        Node title = Fx.find(wiring.node(), Fx.text(track.title())).orElseThrow();
        Fx.run(() -> title.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 300, 200, false, null)));
        Fx.until("the menu", () -> menu().isPresent());
        Menu copies = Fx.call(() -> menu().orElseThrow().getItems().stream()
                .filter(item -> "Play from".equals(item.getText()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow());
        Fx.run(copies::show);
        Fx.until("the copies", () -> copies.getItems().getFirst() instanceof RadioMenuItem);
        List<RadioMenuItem> items =
                copies.getItems().stream().map(RadioMenuItem.class::cast).toList();
        Fx.run(() -> menu().ifPresent(ContextMenu::hide));
        return items;
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof ContextMenu menu && menu.isShowing() && menu.getOwnerWindow() != null)
                .map(ContextMenu.class::cast)
                .filter(menu -> menu.getItems().stream().anyMatch(item -> "Play from".equals(item.getText())))
                .findFirst();
    }

    @SuppressWarnings("unchecked") // the boxes of the section hold nothing else
    private ComboBox<Optional<Quality>> box(String name) throws Exception {
        return Fx.call(() -> (ComboBox<Optional<Quality>>) wiring.node().lookupAll(".combo-box").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }
}
