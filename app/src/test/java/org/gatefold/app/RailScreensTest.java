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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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

    private void rail() throws Exception {
        Fx.until("the letters", () -> !letters().isEmpty());
    }

    /** On the JavaFX thread. */
    private List<Label> letters() {
        return room.wiring.node().lookupAll(".rail-letter").stream()
                .map(Label.class::cast)
                .toList();
    }

    /** On the JavaFX thread. */
    private Node whole() {
        return room.wiring.node().lookup(".rail-letters");
    }

    private void press(int letter) throws Exception {
        Fx.run(() -> {
            Label label = letters().get(letter);
            Event.fireEvent(
                    label,
                    new MouseEvent(
                            MouseEvent.MOUSE_PRESSED,
                            1,
                            1,
                            1,
                            1,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            null));
        });
    }

    /** What a screen reader says, which ends with the letter and how many there are. */
    private String spoken() throws Exception {
        return Fx.call(() -> whole().getAccessibleText());
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
            Event.fireEvent(
                    at, new KeyEvent(KeyEvent.KEY_TYPED, text, "", KeyCode.UNDEFINED, false, false, false, false));
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
        assertEquals(initials.size(), Fx.call(() -> letters().size()));
        for (Initial initial : List.of(initials.getLast(), initials.get(initials.size() / 2))) {
            String first = titleAt(AlbumOrder.TITLE, initial.first());
            assertTrue(first.toLowerCase(Locale.ROOT).contains(initial.sign()), first);
            press(initials.indexOf(initial));
            Fx.until(first + " is seen", () -> sees(first));
        }
    }

    @Test
    void itIsOneControlOfTheKeyboardInWhichArrowsAndTypedLettersChoose() throws Exception {
        room.go(new Route.AlbumsPage());
        rail();
        List<String> signs =
                Fx.call(() -> letters().stream().map(Label::getText).toList());
        assertTrue(Fx.call(() -> whole().isFocusTraversable()));
        Fx.run(() -> whole().requestFocus());
        assertTrue(spoken().startsWith("Letters, " + signs.getFirst() + ": "), spoken());
        key(KeyCode.END, "");
        assertTrue(spoken().startsWith("Letters, " + signs.getLast() + ": "), spoken());
        key(KeyCode.UP, "");
        assertTrue(spoken().startsWith("Letters, " + signs.get(signs.size() - 2) + ": "), spoken());
        key(KeyCode.UNDEFINED, signs.get(2).toLowerCase(Locale.ROOT));
        assertTrue(spoken().startsWith("Letters, " + signs.get(2) + ": "), spoken());
        assertTrue(Fx.call(() -> whole().isFocused()), "the keyboard stays there");
    }

    @Test
    void inAnOrderThatIsNotAlphabeticalThereAreNone() throws Exception {
        room.go(new Route.AlbumsPage());
        rail();
        order(AlbumOrder.YEAR);
        Fx.until(
                "they are gone",
                () -> !room.wiring.node().lookup(".letter-rail").isVisible());
        order(AlbumOrder.ARTIST);
        Fx.until(
                "they are back", () -> room.wiring.node().lookup(".letter-rail").isVisible());
        assertFalse(Fx.call(() -> letters().isEmpty()));
    }

    @Test
    void artistsHaveThemToo() throws Exception {
        room.go(new Route.ArtistsPage());
        rail();
        room.look("rail-artists");
        Initial last =
                room.services.player.browsing().initials(Alphabet.ARTISTS).getLast();
        String name = room.services
                .player
                .library()
                .artists(last.first(), 1)
                .items()
                .getFirst()
                .name();
        press(Fx.call(() -> letters().size()) - 1);
        Fx.until(name + " is seen", () -> sees(name));
    }

    @SuppressWarnings("unchecked")
    private void order(AlbumOrder order) throws Exception {
        Optional<Node> box = Fx.call(() -> Fx.find(room.wiring.node(), ComboBox.class::isInstance));
        Fx.run(() -> ((ComboBox<AlbumOrder>) box.orElseThrow()).setValue(order));
    }
}
