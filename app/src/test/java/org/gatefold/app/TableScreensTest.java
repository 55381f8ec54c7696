package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.ColumnPlan.Kind;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.TrackList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The table of all tracks in the real window: sorted, widened, moved and chosen by its head. */
@Timeout(180)
final class TableScreensTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @BeforeEach
    void open() throws Exception {
        room = ListsRoom.synthetic(folder, 5_000);
        room.go(new Route.TracksPage());
        room.rows(5_000);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    private Button name(Kind kind) throws Exception {
        String id = "#column-" + kind.name().toLowerCase(Locale.ROOT);
        return Fx.call(() -> (Button) Objects.requireNonNull(room.wiring.node().lookup(id), id));
    }

    private Bounds bounds(Node node) throws Exception {
        return Fx.call(() -> {
            room.wiring.node().applyCss();
            room.wiring.node().layout();
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    private void first(TrackOrder order, boolean reversed) throws Exception {
        Track wanted = room.services
                .player
                .browsing()
                .tracks(new TrackList.Everything(order, reversed), 0, 1)
                .items()
                .getFirst();
        Fx.until(
                wanted.title() + " comes first",
                () -> room.list()
                        .filter(list -> list.getItems().getFirst().equals(Optional.of(wanted)))
                        .isPresent());
    }

    private void key(Node node, KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            node.requestFocus();
            Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, control, false, false));
        });
    }

    @Test
    void aPressOnANameSortsAndASecondOneTurnsItRound() throws Exception {
        room.look("table");
        Button album = name(Kind.ALBUM);
        Fx.run(album::fire);
        first(TrackOrder.ALBUM, false);
        assertEquals("Album, sorted by this", album.getAccessibleText());
        Fx.run(album::fire);
        first(TrackOrder.ALBUM, true);
        assertEquals("Album, sorted by this the other way round", album.getAccessibleText());
        assertEquals("Sort by: Title", name(Kind.TITLE).getAccessibleText());
        Fx.run(name(Kind.YEAR)::fire);
        first(TrackOrder.YEAR, false);
    }

    @Test
    void theCellsLieUnderTheirNames() throws Exception {
        Node row =
                Fx.call(() -> Fx.find(room.wiring.node(), n -> n.getStyleClass().contains("column-row"))
                        .orElseThrow());
        Node artist = Fx.call(() -> {
            Track track = room.list().orElseThrow().getItems().getFirst().orElseThrow();
            return Fx.find(row, Fx.text(track.artistName())).orElseThrow();
        });
        assertEquals(bounds(name(Kind.ARTIST)).getMinX(), bounds(artist).getMinX(), 1.5);
    }

    @Test
    void theKeyboardWidensAndMovesColumnsAndThatIsKept() throws Exception {
        double before = bounds(name(Kind.TITLE)).getWidth();
        key(name(Kind.TITLE), KeyCode.RIGHT, false);
        assertEquals(before + 16, bounds(name(Kind.TITLE)).getWidth(), 1.5);
        key(name(Kind.ARTIST), KeyCode.LEFT, true);
        assertTrue(
                bounds(name(Kind.ARTIST)).getMinX() < bounds(name(Kind.TITLE)).getMinX());
        assertTrue(Fx.call(name(Kind.ARTIST)::isFocused), "the keyboard stays at it");
        Fx.until(
                "it is remembered",
                () -> room.services.preferences.get("tracks.columns").orElse("").startsWith("ARTIST:"));
        room.go(new Route.HomePage());
        room.go(new Route.TracksPage());
        assertTrue(
                bounds(name(Kind.ARTIST)).getMinX() < bounds(name(Kind.TITLE)).getMinX());
    }

    @Test
    void aTableThatWasLeftIsLetGo() throws Exception {
        var left = new WeakReference<>(name(Kind.TITLE));
        room.go(new Route.HomePage());
        room.go(new Route.QueuePage());
        Fx.until("nothing holds the table", () -> {
            System.gc();
            return left.get() == null;
        });
    }

    @Test
    void columnsAreChosenFromTheMenuOfTheButton() throws Exception {
        Fx.run(() -> ((Button) room.wiring.node().lookup("#columns-button")).fire());
        List<CheckMenuItem> items = Fx.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .toList());
        assertEquals(Kind.values().length, items.size());
        assertTrue(items.getFirst().isDisable(), "the title stays");
        CheckMenuItem kind = items.stream()
                .filter(item -> item.getText().equals("Kind"))
                .findFirst()
                .orElseThrow();
        Fx.run(() -> {
            kind.setSelected(true);
            Event.fireEvent(kind, new ActionEvent());
        });
        Button head = name(Kind.FORMAT);
        Fx.until("the head of its column", head::isVisible);
        room.look("table-kind");
    }
}
