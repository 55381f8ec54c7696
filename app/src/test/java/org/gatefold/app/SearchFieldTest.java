package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The search at the top of the real window. */
@Timeout(180)
final class SearchFieldTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void whatIsPastedIsSearchedForAndEscapeGoesBackToWhereOneWas() throws Exception {
        room.go(new Route.AlbumsPage());
        Fx.run(() -> {
            field().requestFocus();
            field().replaceSelection("copper");
        });
        Fx.until(
                "the tracks of Copper Season",
                () -> Fx.find(room.wiring.node(), Fx.text("Copper Season")).isPresent());
        assertEquals(Optional.of(new Route.SearchPage("copper")), here());
        Fx.run(() -> Event.fireEvent(
                field(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        assertEquals(Optional.of(new Route.AlbumsPage()), here());
    }

    @Test
    void itSaysWhatItLooksThrough() throws Exception {
        assertEquals("Search your library, shops and shows", Fx.call(() -> field().getPromptText()));
        Fx.run(() -> room.wiring.commands().all().stream()
                .filter(command -> command.id().equals("shop"))
                .findFirst()
                .orElseThrow()
                .act()
                .run());
        assertEquals("Search your library", Fx.call(() -> field().getPromptText()));
        assertEquals("Search your library", Fx.call(() -> field().getAccessibleText()));
    }

    private Optional<Route> here() throws Exception {
        return Fx.call(() -> room.wiring.window().current());
    }

    private TextField field() {
        return (TextField) room.wiring.node().lookup(".search-field");
    }
}
