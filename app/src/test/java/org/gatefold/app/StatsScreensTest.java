package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Listening stats in the real window, over plays in the real database. */
@Timeout(180)
final class StatsScreensTest {
    @TempDir
    Path folder;

    private ListsRoom room;

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void nothingHeardIsSaidOnceWithTheWayToMusic() throws Exception {
        room = new ListsRoom(folder, false);
        room.go(new Route.StatsPage());
        room.seen("Nothing heard yet");
        room.look("stats-none");
        room.press("Go to your albums");
        room.seen("Albums");
        assertEquals(
                new Route.AlbumsPage(),
                Fx.call(() -> room.wiring.window().current().orElseThrow()));
    }

    @Test
    void onePlayIsShownEverywhereAtOnce() throws Exception {
        room = new ListsRoom(folder, true);
        Track track = room.tracks().getFirst();
        room.go(new Route.StatsPage());
        room.seen("Nothing heard yet");
        hear(track, Instant.now());
        room.seen("play");
        room.seen("day in a row");
        room.seen(track.title());
        room.seen("Vinterlys");
        room.look("stats-one");
        Node today = Fx.call(() -> room.wiring.node().lookupAll(".heat-cell.heat-4").stream()
                .filter(node -> !node.getStyleClass().contains("heat-legend"))
                .findFirst()
                .orElseThrow());
        assertTrue(today.getAccessibleText().contains(": 1 play, "), today.getAccessibleText());
    }

    @Test
    void thePeriodIsChosenAndTurnedByItsButtonsAndADayOfTheYearShowsItsWeek() throws Exception {
        room = new ListsRoom(folder, true);
        Track track = room.tracks().getFirst();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate earlier = today.withDayOfMonth(1).minusMonths(1);
        hear(track, earlier.atTime(12, 0).toInstant(ZoneOffset.UTC));
        room.go(new Route.StatsPage());
        room.seen("Nothing heard in this time.");
        Fx.run(() -> named("The period before").fireEvent(new javafx.event.ActionEvent()));
        room.seen(track.title());
        room.press("All time");
        room.seen("All time");
        room.seen(track.title());
        room.press("Week");
        room.seen("Nothing heard in this time.");
        if (earlier.getYear() == today.getYear()) {
            Fx.until("the year", () -> room.wiring.node().lookup(".heat-map") != null);
            Fx.run(() -> cell(earlier).fireEvent(click()));
            room.seen(track.title());
        }
    }

    @Test
    void theYearIsWalkedByKeyboard() throws Exception {
        room = new ListsRoom(folder, true);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        hear(room.tracks().getFirst(), Instant.now());
        room.go(new Route.StatsPage());
        Fx.until("the year", () -> room.wiring.node().lookup(".heat-map") != null);
        Node last = Fx.call(() -> cell(today));
        assertEquals(
                1,
                Fx.call(() -> map().getChildrenUnmodifiable().stream()
                        .filter(Node::isFocusTraversable)
                        .count()));
        Fx.run(last::requestFocus);
        Fx.run(() -> Event.fireEvent(last, key(KeyCode.HOME)));
        Node first = Fx.call(() -> cell(today.withDayOfYear(1)));
        assertTrue(Fx.call(first::isFocused));
        hear(room.tracks().getFirst(), Instant.now());
        Fx.until("the second play", () -> cell(today).getAccessibleText().contains(": 2 plays, "));
        assertTrue(Fx.call(() -> cell(today.withDayOfYear(1)).isFocused()), "the walk goes on where it was");
        Fx.run(() -> Event.fireEvent(cell(today.withDayOfYear(1)), key(KeyCode.DOWN)));
        Node second = Fx.call(() -> cell(today.withDayOfYear(1).plusDays(today.getDayOfYear() > 1 ? 1 : 0)));
        assertTrue(Fx.call(second::isFocused));
        Fx.run(() -> Event.fireEvent(second, key(KeyCode.ENTER)));
        room.seen("Week");
        Fx.until(
                "the week",
                () -> room.wiring.node().lookupAll(".segment:selected").stream().anyMatch(Fx.text("Week")));
    }

    @Test
    void aYearOfListeningLooksLikeOne() throws Exception {
        room = new ListsRoom(folder, false);
        room.scan(Path.of("..", "seeds", "music").toRealPath());
        aYear();
        room.go(new Route.StatsPage());
        room.press("All time");
        room.seen("Heard for the first time");
        Fx.until("lists", () -> room.wiring.node().lookupAll(".top-line").size() >= 20);
        room.look("stats-all");
        look("Year", "stats-year");
        look("Month", "stats-month");
        room.go(new Route.HomePage());
        room.seen("All stats");
        room.look("stats-home");
        room.press("All stats");
        room.seen("Listening stats");
    }

    private void look(String period, String name) throws Exception {
        room.press(period);
        Fx.until(
                period,
                () -> room.wiring.node().lookupAll(".segment:selected").stream().anyMatch(Fx.text(period)));
        room.look(name);
    }

    /** More in the evenings and at weekends, and some days without any. */
    private void aYear() throws Exception {
        Random random = new Random(11);
        List<Track> tracks = room.services.player.library().tracks(TrackOrder.TITLE, 0, 100).items().stream()
                .sorted(Comparator.comparing(track -> track.key().value().hashCode()))
                .toList();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        SqlListenLog log = log();
        for (int back = 330; back >= 0; back--) {
            LocalDate day = today.minusDays(back);
            int plays = random.nextInt(9) < 2
                    ? 0
                    : random.nextInt(day.getDayOfWeek().getValue() > 5 ? 9 : 5);
            for (int i = 0; i < plays; i++) {
                int which = (int) (tracks.size() * Math.pow(random.nextDouble(), 2.2));
                Track track = tracks.get(which);
                Instant at =
                        day.atTime(LocalTime.of(0, 10).plusMinutes(10L * i)).toInstant(ZoneOffset.UTC);
                log.counted(new Listen(UUID.randomUUID(), track, at, track.length()));
            }
        }
    }

    private void hear(Track track, Instant at) {
        log().counted(new Listen(UUID.randomUUID(), track, at, Duration.ofMinutes(3)));
    }

    private SqlListenLog log() {
        return new SqlListenLog(
                room.services.user.database(), room.services.outbox, room.services.accounts, (SqlListening)
                        room.services.player.listening());
    }

    private javafx.scene.Parent map() {
        return (javafx.scene.Parent) room.wiring.node().lookup(".heat-map");
    }

    /** The cell of a day of the year that is shown. */
    private Node cell(LocalDate day) {
        return map().getChildrenUnmodifiable().stream()
                .filter(node -> node.getStyleClass().contains("heat-cell"))
                .skip(day.getDayOfYear() - 1)
                .findFirst()
                .orElseThrow();
    }

    private javafx.scene.control.ButtonBase named(String name) {
        return (javafx.scene.control.ButtonBase) Fx.find(
                        room.wiring.node(),
                        node -> node instanceof javafx.scene.control.ButtonBase
                                && name.equals(node.getAccessibleText()))
                .orElseThrow();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static Event click() {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                javafx.scene.input.MouseButton.PRIMARY,
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
                true,
                null);
    }
}
