package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.PlaylistId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The gesture itself: a button of the mouse that is pressed, moved and let go through the toolkit, as a hand does it. */
@Timeout(180)
final class DragGestureTest {
    @TempDir
    Path folder;

    private ListsRoom room;
    private List<TrackKey> keys;
    private PlaylistId rain;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        room = new ListsRoom(folder, true);
        keys = room.tracks().stream().map(track -> track.key()).toList();
        rain = room.services.player.playlists().create("Rain");
        robot = Fx.call(Robot::new);
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void aRowOfTheQueueIsDraggedBelowAnother() throws Exception {
        queue(4);
        takeUp(row(0));
        letGo(row(2), 0.9);
        List<TrackKey> moved = List.of(keys.get(1), keys.get(2), keys.get(0), keys.get(3));
        Fx.until("it stands there", () -> queued().equals(moved));
        nothingIsCarried();
    }

    @Test
    void aRowOfAPlaylistIsDraggedAboveTheFirst() throws Exception {
        room.services.player.playlists().add(rain, keys.subList(0, 4));
        room.go(new Route.PlaylistPage(rain));
        room.rows(4);
        takeUp(row(3));
        letGo(row(0), 0.1);
        List<TrackKey> moved = List.of(keys.get(3), keys.get(0), keys.get(1), keys.get(2));
        Fx.until("it stands there", () -> inRain().equals(moved));
        nothingIsCarried();
    }

    @Test
    void aRowOfTheQueueIsDraggedOntoAPlaylistAtTheLeft() throws Exception {
        queue(3);
        Fx.until("it is at the left", () -> side("Rain").isPresent());
        Fx.run(() -> ((ScrollPane) room.wiring.node().lookup(".side-bar .scroll-pane")).setVvalue(1));
        takeUp(row(1));
        letGo(() -> side("Rain"), 0.5);
        Fx.until("it is in the playlist", () -> inRain().equals(keys.subList(1, 2)));
        assertEquals(keys.subList(0, 3), queued());
        nothingIsCarried();
    }

    @Test
    void whatIsLetGoWhereNothingTakesItStaysWhereItWas() throws Exception {
        queue(3);
        takeUp(row(2));
        letGo(() -> Optional.ofNullable(room.wiring.node().lookup(".player-bar")), 0.5);
        nothingIsCarried();
        assertEquals(keys.subList(0, 3), queued());
        takeUp(row(2));
        letGo(row(0), 0.1);
        Fx.until("the next gesture works", () -> queued().equals(List.of(keys.get(2), keys.get(0), keys.get(1))));
    }

    private void queue(int tracks) throws Exception {
        room.services.player.playback().enqueue(keys.subList(0, tracks));
        room.go(new Route.QueuePage());
        room.rows(tracks);
    }

    /** Presses on it and moves until the window says that something is carried. */
    private void takeUp(Place place) throws Exception {
        Point2D from = still(place, 0.5);
        Fx.run(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
        });
        int[] step = {0};
        Fx.until("something is carried", () -> {
            step[0]++;
            robot.mouseMove(from.add(6 * Math.min(step[0], 8), 0));
            return room.wiring.carry().goods().isPresent();
        });
    }

    /** Moves there in steps and lets the button go. */
    private void letGo(Place place, double part) throws Exception {
        Point2D to = still(place, part);
        Point2D from = Fx.call(robot::getMousePosition);
        for (int i = 1; i <= 4; i++) {
            Point2D on = from.interpolate(to, i / 4.0);
            Fx.run(() -> robot.mouseMove(on));
            Fx.frames(1);
        }
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void nothingIsCarried() throws Exception {
        Fx.until("nothing is carried", () -> room.wiring.carry().goods().isEmpty());
    }

    /** Where something is that may not be there yet. */
    @FunctionalInterface
    private interface Place {
        Optional<Node> find();
    }

    /** A point of it once it lies still. */
    private static Point2D still(Place place, double part) throws Exception {
        Point2D[] last = {Point2D.ZERO};
        Fx.until("it lies still", () -> {
            Optional<Point2D> now = place.find()
                    .map(node -> node.localToScreen(
                            Math.min(60, node.getLayoutBounds().getWidth() / 2),
                            node.getLayoutBounds().getHeight() * part));
            boolean same = now.isPresent() && now.get().equals(last[0]);
            last[0] = now.orElse(Point2D.ZERO);
            return same;
        });
        return last[0];
    }

    private Place row(int index) {
        return () -> room.list().orElseThrow().lookupAll(".list-cell").stream()
                .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == index && cell.isVisible())
                .findFirst();
    }

    private Optional<Node> side(String name) {
        return room.wiring.node().lookupAll(".side-place").stream()
                .filter(Fx.text(name))
                .findFirst();
    }

    private List<TrackKey> queued() {
        return room.services.player.playback().state().queue().tracks();
    }

    private List<TrackKey> inRain() {
        return room.services.player.playlists().keys(rain);
    }
}
