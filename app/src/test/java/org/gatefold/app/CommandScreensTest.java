package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.command.Command;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything by the keyboard, in the real window. */
@Timeout(180)
final class CommandScreensTest extends ServedWindow {
    @Test
    void aCommandIsFoundByItsNameAndDone() throws Exception {
        key(KeyCode.K, true);
        Fx.until("the palette", () -> palette().isVisible());
        look("palette-all");
        type("fav");
        assertEquals("Favourites", listed().getFirst().title());
        look("palette-typed");
        key(KeyCode.ENTER, false);
        Fx.until("the page", () -> current() instanceof Route.FavouritesPage);
        assertFalse(palette().isVisible());
    }

    @Test
    void theArrowsChooseAndEscapeGivesTheFocusBack() throws Exception {
        Node before = Fx.call(() -> stage.getScene().getFocusOwner());
        key(KeyCode.K, true);
        type("page");
        List<Command> found = listed();
        assertEquals(
                List.of("page-back", "page-forward"),
                found.stream().map(Command::id).toList());
        key(KeyCode.DOWN, false);
        assertEquals(found.get(1), Fx.call(() -> list().getSelectionModel().getSelectedItem()));
        key(KeyCode.ESCAPE, false);
        assertFalse(palette().isVisible());
        assertEquals(before, Fx.call(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void whatNoCommandIsCalledIsSearchedForInTheLibrary() throws Exception {
        key(KeyCode.K, true);
        type("slow harbour");
        seen("No command is called so. Enter searches your library for \u201cslow harbour\u201d.");
        look("palette-none");
        key(KeyCode.ENTER, false);
        Fx.until("the search", () -> current().equals(new Route.SearchPage("slow harbour")));
    }

    @Test
    void keysWorkEverywhereButNotWhileTyping() throws Exception {
        key(KeyCode.DIGIT4, true);
        Fx.until("tracks", () -> current() instanceof Route.TracksPage);
        double level = services.player.playback().state().volume().level();
        key(KeyCode.F, true);
        key(KeyCode.DOWN, true);
        key(KeyCode.DIGIT1, true);
        Fx.until("home, though the search has the focus", () -> current() instanceof Route.HomePage);
        assertEquals(level, services.player.playback().state().volume().level(), "the arrow was for the text");
        Fx.run(() -> wiring.node().lookup(".page-host").requestFocus());
        key(KeyCode.DOWN, true);
        Fx.until(
                "it is quieter",
                () -> services.player.playback().state().volume().level() < level);
    }

    @Test
    void aShortcutIsChangedInTheSettingsAndKept() throws Exception {
        go(new Route.SettingsPage());
        seen("Keyboard");
        Fx.run(() ->
                ((TitledPane) Fx.find(wiring.node(), Fx.textWith(" commands")).orElseThrow()).setExpanded(true));
        Button keys = keysOf("Albums: ");
        Fx.run(() -> {
            keys.requestFocus();
            keys.fire();
        });
        seen("Press keys\u2026");
        Fx.run(() -> Event.fireEvent(keys, event(KeyCode.DIGIT4, true)));
        seen("\u201cTracks\u201d had these keys and has none now.");
        assertEquals("Tracks: No keys", keysOf("Tracks: ").getAccessibleText());
        assertTrue(keysOf("Albums: ").isFocused());
        Fx.run(() -> ((ScrollPane) wiring.node().lookup(".page-scroll")).setVvalue(0.5));
        look("keys");
        key(KeyCode.DIGIT4, true);
        Fx.until("albums now", () -> current() instanceof Route.AlbumsPage);
        Fx.until(
                "it is kept",
                () -> services.preferences.get("shortcuts").orElse("").contains("side.albums"));
        go(new Route.SettingsPage());
        press("All as usual");
        key(KeyCode.DIGIT4, true);
        Fx.until("tracks again", () -> current() instanceof Route.TracksPage);
    }

    private Route current() {
        return wiring.window().current().orElseThrow();
    }

    private Node palette() {
        return wiring.node().lookup(".palette-scrim");
    }

    @SuppressWarnings("unchecked") // the list of the palette holds nothing else
    private ListView<Command> list() {
        return (ListView<Command>) wiring.node().lookup(".palette-list");
    }

    private List<Command> listed() throws Exception {
        return Fx.call(() -> List.copyOf(list().getItems()));
    }

    private void type(String text) throws Exception {
        Fx.run(() -> ((TextField) wiring.node().lookup(".palette-field")).setText(text));
    }

    private Button keysOf(String begins) {
        return (Button) wiring.node().lookupAll(".keys-button").stream()
                .filter(node -> Optional.ofNullable(node.getAccessibleText())
                        .filter(text -> text.startsWith(begins))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void key(KeyCode code, boolean shortcut) throws Exception {
        Fx.run(() -> {
            Node target = Optional.ofNullable(stage.getScene().getFocusOwner()).orElse(wiring.node());
            Event.fireEvent(target, event(code, shortcut));
        });
        Fx.frames(1);
    }

    private static KeyEvent event(KeyCode code, boolean shortcut) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false);
    }
}
