package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.browse.Alphabet;
import org.gatefold.player.library.browse.Initial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The letters beside the albums and artists of a library of some thousand tracks. */
@Timeout(180)
final class RailScreensTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = ListsRoom.synthetic(folder, 20_000);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    private List<Button> letters() throws Exception {
        return Fx.call(() -> room.wiring.node().lookupAll(".rail-letter").stream()
                .map(Button.class::cast)
                .toList());
    }

    private void rail() throws Exception {
        Fx.until("the letters", () -> !letters2().isEmpty());
    }

    /** On the JavaFX thread. */
    private List<Node> letters2() {
        return List.copyOf(room.wiring.node().lookupAll(".rail-letter"));
    }

    private boolean sees(String title) {
        return Fx.find(room.wiring.node().lookup(".card-grid"), Fx.text(title)).isPresent();
    }

    private String titleAt(AlbumOrder order, int place) {
        return room.services
                .player
                .library()
                .albums(order, place, 1)
                .items()
                .getFirst()
                .title();
    }

    private void key(KeyCode code, String text) throws Exception {
        Fx.run(() -> {
            Node at = room.stage.getScene().getFocusOwner();
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, false, false, false));
            Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    @Test
    void aLetterLeadsToTheFirstAlbumThatBeginsWithIt() throws Exception {
        room.go(new Route.AlbumsPage());
        rail();
        room.look("rail-albums");
        List<Initial> initials = room.services.player.browsing().initials(Alphabet.ALBUM_TITLES);
        assertEquals(
                room.services.player.library().counts().albums(),
                initials.stream().mapToInt(Initial::count).sum());
        assertEquals(initials.size(), letters().size());
        for (Initial initial : List.of(initials.getLast(), initials.get(initials.size() / 2))) {
            String first = titleAt(AlbumOrder.TITLE, initial.first());
            assertTrue(first.toLowerCase(Locale.ROOT).contains(initial.sign()), first);
            Fx.run(() -> ((Button) letters2().get(initials.indexOf(initial))).fire());
            Fx.until(first + " is seen", () -> sees(first));
        }
    }

    @Test
    void oneLetterIsReachedByTabAndTheOthersByArrowsAndByTyping() throws Exception {
        room.go(new Route.AlbumsPage());
        rail();
        assertEquals(1, letters().stream().filter(Node::isFocusTraversable).count());
        Fx.run(() -> letters2().getFirst().requestFocus());
        key(KeyCode.END, "");
        Button last = letters().getLast();
        assertTrue(Fx.call(last::isFocused));
        assertTrue(last.isFocusTraversable());
        key(KeyCode.UP, "");
        assertTrue(Fx.call(letters().get(letters().size() - 2)::isFocused));
        Button third = letters().get(2);
        key(KeyCode.UNDEFINED, third.getText().toLowerCase(Locale.ROOT));
        assertTrue(Fx.call(third::isFocused));
        assertTrue(third.getAccessibleText().startsWith(third.getText() + ": "), third.getAccessibleText());
    }

    @Test
    void inAnOrderThatIsNotAlphabeticalThereAreNone() throws Exception {
        room.go(new Route.AlbumsPage());
        rail();
        order(AlbumOrder.YEAR);
        Fx.until("they are gone", () -> !room.wiring.node().lookup(".letter-rail").isVisible());
        order(AlbumOrder.ARTIST);
        Fx.until("they are back", () -> room.wiring.node().lookup(".letter-rail").isVisible());
        assertFalse(letters().isEmpty());
    }

    @Test
    void artistsHaveThemToo() throws Exception {
        room.go(new Route.ArtistsPage());
        rail();
        room.look("rail-artists");
        Initial last = room.services.player.browsing().initials(Alphabet.ARTISTS).getLast();
        String name = room.services
                .player
                .library()
                .artists(last.first(), 1)
                .items()
                .getFirst()
                .name();
        Fx.run(() -> ((Button) letters2().getLast()).fire());
        Fx.until(name + " is seen", () -> sees(name));
    }

    @SuppressWarnings("unchecked")
    private void order(AlbumOrder order) throws Exception {
        Optional<Node> box = Fx.call(() -> Fx.find(room.wiring.node(), ComboBox.class::isInstance));
        Fx.run(() -> ((ComboBox<AlbumOrder>) box.orElseThrow()).setValue(order));
    }
}
