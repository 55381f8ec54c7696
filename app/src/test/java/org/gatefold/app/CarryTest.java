package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.Carry;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Rows;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.PlaylistId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tracks, albums and artists carried by the mouse, and rows moved by mouse and keyboard, in the real window. */
@Timeout(180)
final class CarryTest {
    @TempDir
    Path folder;

    private ListsRoom room;
    private List<TrackKey> keys;
    private PlaylistId rain;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
        keys = room.tracks().stream().map(track -> track.key()).toList();
        rain = room.services.player.playlists().create("Rain");
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    private List<TrackKey> inRain() {
        return room.services.player.playlists().keys(rain);
    }

    private List<TrackKey> queued() {
        return room.services.player.playback().state().queue().tracks();
    }

    private Node row(int index) throws Exception {
        Fx.until("row " + index, () -> findRow(index).isPresent());
        return Fx.call(() -> findRow(index).orElseThrow());
    }

    private Optional<Node> findRow(int index) {
        return room.list().orElseThrow().lookupAll(".list-cell").stream()
                .filter(node -> node instanceof javafx.scene.control.ListCell<?> cell
                        && cell.getIndex() == index
                        && cell.isVisible())
                .findFirst();
    }

    private Node side(String name) throws Exception {
        Fx.until(name + " at the left", () -> findSide(name) != null);
        return findSide(name);
    }

    private @org.jspecify.annotations.Nullable Node findSide(String name) {
        return room.wiring.node().lookupAll(".side-place").stream()
                .filter(Fx.text(name))
                .findFirst()
                .orElse(null);
    }

    /** Takes something up and lets it go on a node; the Headless platform has no such gesture of its own. */
    private void carry(Carry.Goods goods, Node to, double part) throws Exception {
        Fx.run(() -> {
            room.wiring.carry().take(goods);
            javafx.geometry.Bounds box = to.getBoundsInLocal();
            double y = box.getMinY() + box.getHeight() * part;
            for (var type : List.of(
                    MouseDragEvent.MOUSE_DRAG_ENTERED,
                    MouseDragEvent.MOUSE_DRAG_OVER,
                    MouseDragEvent.MOUSE_DRAG_RELEASED)) {
                javafx.geometry.Point2D scene = to.localToScene(20, y);
                javafx.event.Event.fireEvent(
                        to,
                        new MouseDragEvent(
                                room.wiring.node(),
                                to,
                                type,
                                scene.getX(),
                                scene.getY(),
                                scene.getX(),
                                scene.getY(),
                                MouseButton.PRIMARY,
                                1,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                new javafx.scene.input.PickResult(to, new javafx.geometry.Point3D(20, y, 0), 1),
                                to));
            }
        });
    }

    private Carry.Goods goods(String name, List<TrackKey> tracks) {
        return Carry.Goods.of(name, () -> tracks);
    }

    @Test
    void whatIsDroppedOnAPlaylistAtTheLeftIsAddedAndTakenBack() throws Exception {
        carry(goods("Two", keys.subList(0, 2)), side("Rain"), 0.5);
        Fx.until("they are in", () -> inRain().equals(keys.subList(0, 2)));
        room.seen("Added to Rain");
        room.press("Undo");
        Fx.until("they are out", () -> inRain().isEmpty());
    }

    @Test
    void whatIsDroppedOnTheQueueAtTheLeftComesLastAndIsTakenBack() throws Exception {
        carry(goods("Two", keys.subList(0, 2)), side("Queue"), 0.5);
        Fx.until("they are queued", () -> queued().equals(keys.subList(0, 2)));
        room.press("Undo");
        Fx.until("they are out", () -> queued().isEmpty());
    }

    @Test
    void whatIsDroppedBetweenRowsIsPutThere() throws Exception {
        room.services.player.playlists().add(rain, keys.subList(0, 3));
        room.go(new Route.PlaylistPage(rain));
        room.rows(3);
        carry(goods("One", keys.subList(5, 6)), row(1), 0.2);
        List<TrackKey> with = List.of(keys.get(0), keys.get(5), keys.get(1), keys.get(2));
        Fx.until("four", () -> inRain().size() == 4);
        assertEquals(with, inRain());
        room.press("Undo");
        Fx.until("it is out", () -> inRain().equals(keys.subList(0, 3)));
    }

    @Test
    void chosenRowsAreMovedTogetherByMouseAndTakenBack() throws Exception {
        room.services.player.playlists().add(rain, keys.subList(0, 6));
        room.go(new Route.PlaylistPage(rain));
        room.rows(6);
        carry(new Carry.Goods("Two", room.list().orElseThrow(), Rows.of(List.of(0, 2)), List::of), row(4), 0.9);
        List<TrackKey> moved = List.of(keys.get(1), keys.get(3), keys.get(4), keys.get(0), keys.get(2), keys.get(5));
        Fx.until("they moved", () -> inRain().equals(moved));
        Fx.until(
                "they stay chosen",
                () -> room.list()
                        .orElseThrow()
                        .getSelectionModel()
                        .getSelectedIndices()
                        .equals(List.of(3, 4)));
        undo();
        Fx.until("they are back", () -> inRain().equals(keys.subList(0, 6)));
    }

    private void undo() throws Exception {
        Fx.run(() -> javafx.event.Event.fireEvent(
                room.list().orElseThrow(),
                new javafx.scene.input.KeyEvent(
                        javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
    }

    @Test
    void rowsOfTheQueueAreMovedAndTakenOutByKeyboardAndBroughtBack() throws Exception {
        room.services.player.playback().enqueue(keys.subList(0, 5));
        room.go(new Route.QueuePage());
        room.rows(5);
        room.look("queue");
        room.key(KeyCode.DOWN, true, 0, 1);
        List<TrackKey> moved = List.of(keys.get(2), keys.get(0), keys.get(1), keys.get(3), keys.get(4));
        Fx.until("they moved", () -> queued().equals(moved));
        room.rows(5);
        room.key(KeyCode.DELETE, false, 1, 3);
        Fx.until("they are out", () -> queued().equals(List.of(keys.get(2), keys.get(1), keys.get(4))));
        room.seen("2 tracks taken out of the queue");
        room.press("Undo");
        Fx.until("they are back", () -> queued().equals(moved));
        undo();
        Fx.until("they stand as before", () -> queued().equals(keys.subList(0, 5)));
        room.press("Clear");
        room.seen("Nothing in the queue");
        room.press("Undo");
        Fx.until("it is back", () -> queued().equals(keys.subList(0, 5)));
    }
}
