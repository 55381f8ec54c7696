package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.TrackListView;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The queue beside the page, in the real window over real playback. */
@Timeout(180)
final class QueueDrawerScreensTest extends PlayingWindow {
    private static final String TOGGLE = "Show or hide the queue";

    @Test
    void whatPlaysStandsAboveWhatComesAndBothFollowThePlayback() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        pause();
        open();
        rows(tracks.subList(1, tracks.size()));
        Fx.until(
                "what plays",
                () -> find(".queue-now").isPresent()
                        && Fx.find(
                                        find(".queue-now").orElseThrow(),
                                        Fx.text(tracks.getFirst().title()))
                                .isPresent());
        size(1440, 900);
        look("queue-drawer-wide");
        size(1000, 640);
        look("queue-drawer-narrow");
        services.player.playback().next();
        rows(tracks.subList(2, tracks.size()));
    }

    @Test
    void rowsAreMovedTakenOutAndPutBackByKeyboard() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        pause();
        open();
        rows(tracks.subList(1, tracks.size()));
        choose(0);
        type(list(), KeyCode.DOWN, false, true);
        until(0, 2, 1);
        type(list(), KeyCode.Z, true, false);
        until(0, 1, 2);
        choose(1);
        type(list(), KeyCode.DELETE, false, false);
        Fx.until("one less", () -> !queue().contains(tracks.get(2).key()));
        press("Undo");
        until(0, 1, 2);
    }

    @Test
    void clearingLeavesWhatPlaysAndCanBeTakenBack() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        pause();
        open();
        pressNamed(find(".queue-panel").orElseThrow(), "Clear");
        Fx.until(
                "only what plays",
                () -> queue().equals(List.of(tracks.getFirst().key())));
        seenPart("Nothing comes after this.");
        look("queue-drawer-empty");
        press("Undo");
        Fx.until("all of it", () -> queue().equals(keys(tracks)));
        rows(tracks.subList(1, tracks.size()));
    }

    @Test
    void theQueueBecomesAPlaylist() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        pause();
        open();
        pressNamed(find(".queue-panel").orElseThrow(), "Save as playlist");
        Fx.until(
                "the playlist",
                () -> services.player.playlists().all().stream()
                        .anyMatch(list -> list.name().equals("From the queue")));
        var saved = services.player.playlists().all().getFirst();
        Fx.until(
                "its tracks", () -> services.player.playlists().all().getFirst().tracks() == tracks.size());
        assertEquals("From the queue", saved.name());
    }

    @Test
    void oneDrawerIsOpenAtATimeAndTheKeyboardComesBackFromIt() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        open();
        pressNamed(wiring.node(), "Show or hide the lyrics");
        Fx.until(
                "the lyrics instead",
                () -> find(".lyrics-panel").isPresent() && find(".queue-panel").isEmpty());
        pressNamed(wiring.node(), TOGGLE);
        Fx.until(
                "the queue instead",
                () -> find(".queue-panel").isPresent() && find(".lyrics-panel").isEmpty());
        Fx.until("the keyboard is in it", () -> find(".drawer").orElseThrow().isFocusWithin());
        type(wiring.node(), KeyCode.ESCAPE, false, false);
        Fx.until("no drawer", () -> find(".drawer").isEmpty());
    }

    @Test
    void anOpenDrawerIsOpenAgainAtTheNextStart() throws Exception {
        album();
        open();
        Fx.until("it is kept", () -> services.preferences.get("shell.drawer").equals(Optional.of("QUEUE")));
        reopen();
        Fx.until("it is open", () -> find(".queue-panel").isPresent());
        assertTrue(Fx.call(() -> !find(".drawer").orElseThrow().isFocusWithin()), "the keyboard is left on the page");
    }

    private void open() throws Exception {
        pressNamed(wiring.node(), TOGGLE);
        Fx.until("the queue", () -> find(".queue-panel").isPresent());
    }

    private Optional<Node> find(String style) {
        return Optional.ofNullable(wiring.node().lookup(style));
    }

    private TrackListView list() {
        return (TrackListView) find(".queue-panel .track-list").orElseThrow();
    }

    private void rows(List<Track> wanted) throws Exception {
        Fx.until(
                "these rows",
                () -> find(".queue-panel .track-list")
                        .filter(node -> ((ListView<?>) node)
                                .getItems()
                                .equals(wanted.stream().map(Optional::of).toList()))
                        .isPresent());
    }

    private void choose(int row) throws Exception {
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(row);
            list().getFocusModel().focus(row);
        });
    }

    /** Waits until the queue, and the list with it, begins with these of the tracks by title. */
    private void until(int... order) throws Exception {
        List<Track> tracks = services.player
                .library()
                .tracks(org.gatefold.player.library.TrackOrder.TITLE, 0, 50)
                .items();
        List<TrackKey> wanted = java.util.Arrays.stream(order)
                .mapToObj(i -> tracks.get(i).key())
                .toList();
        Fx.until("this order", () -> queue().subList(0, order.length).equals(wanted));
        Fx.until(
                "its rows",
                () -> list().getItems().size() == queue().size() - 1
                        && list().getItems()
                                .get(0)
                                .filter(track -> track.key().equals(wanted.get(1)))
                                .isPresent());
    }
}
