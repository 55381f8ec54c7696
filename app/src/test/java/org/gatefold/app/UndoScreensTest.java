package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playlist.PlaylistId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was done to the queue or a playlist is taken back from anywhere by one key, in the real window. */
@Timeout(180)
final class UndoScreensTest extends PlayingWindow {
    private static final Duration PLACE = Duration.ofMillis(7_250);

    /** The tracks of the album that is not on the page. */
    private List<Track> stand() throws Exception {
        album();
        List<Track> mine = tracks(1);
        services.player.playback().play(keys(mine), 1);
        services.player.playback().pause();
        services.player.playback().seek(PLACE);
        Fx.until(
                "it stands", () -> services.player.playback().state().position().equals(PLACE));
        return mine;
    }

    private List<Track> tracks(int place) {
        return services.player.library().tracksOf(albumAt(place).id());
    }

    private Album albumAt(int place) {
        return services.player.library().albums(AlbumOrder.TITLE, 0, 10).items().get(place);
    }

    private void playAnother() throws Exception {
        go(new Route.AlbumPage(albumAt(0).id()));
        press("Play");
        Fx.until("another queue", () -> queue().equals(keys(tracks(0))));
    }

    private void asItStood(List<Track> mine) throws Exception {
        Fx.until("the queue is back", () -> queue().equals(keys(mine)));
        var state = services.player.playback().state();
        assertEquals(1, state.queue().current());
        assertEquals(PLACE, state.position());
        assertEquals(Status.PAUSED, state.status());
    }

    @Test
    void aQueueThatAnAlbumTookThePlaceOfComesBackByTheToast() throws Exception {
        List<Track> mine = stand();
        playAnother();
        seen("Plays instead of the " + mine.size() + " tracks in your queue");
        look("undo-replaced");
        press("Undo");
        asItStood(mine);
    }

    @Test
    void aQueueThatAnAlbumTookThePlaceOfComesBackByTheKeyWhereverOneIs() throws Exception {
        List<Track> mine = stand();
        playAnother();
        seen("Plays instead of the " + mine.size() + " tracks in your queue");
        go(new Route.ArtistsPage());
        type(wiring.node(), KeyCode.Z, true, false);
        asItStood(mine);
    }

    @Test
    void playingTheSameTracksFromAnotherPlaceIsNoOtherQueue() throws Exception {
        stand();
        playAnother();
        Fx.until(
                "the toast",
                () -> Fx.find(wiring.node(), Fx.textWith("Plays instead of")).isPresent());
        type(wiring.node(), KeyCode.Z, true, false);
        Fx.until("mine again", () -> queue().equals(keys(tracks(1))));
        go(new Route.AlbumPage(albumAt(1).id()));
        press("Play");
        Fx.until(
                "from its start",
                () -> services.player.playback().state().queue().current() == 0);
        type(wiring.node(), KeyCode.Z, true, false);
        Fx.frames(5);
        assertEquals(0, services.player.playback().state().queue().current(), "there was nothing to take back");
    }

    @Test
    void anEmptiedQueueComesBackByTheKeyWithItsPlace() throws Exception {
        List<Track> mine = stand();
        go(new Route.QueuePage());
        press("Clear");
        seen("Nothing in the queue");
        seen("The queue is empty now.");
        type(wiring.node(), KeyCode.Z, true, false);
        asItStood(mine);
    }

    @Test
    void anEmptiedPlaylistComesBackByTheKeyAndTheKeyboardStaysInIt() throws Exception {
        List<Track> tracks = album().subList(0, 3);
        PlaylistId rain = services.player.playlists().create("Rain");
        services.player.playlists().add(rain, keys(tracks));
        go(new Route.PlaylistPage(rain));
        Fx.until("its rows", () -> rows() == 3);
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().selectAll();
            list().getFocusModel().focus(0);
        });
        type(wiring.node(), KeyCode.DELETE, false, false);
        seen("Nothing in it yet");
        type(wiring.node(), KeyCode.Z, true, false);
        Fx.until("they are back", () -> services.player.playlists().keys(rain).equals(keys(tracks)));
        Fx.until("its rows again", () -> rows() == 3);
        Fx.until("the keyboard is in the list", () -> list().isFocusWithin());
    }

    private int rows() {
        return wiring.node().lookup(".track-list") instanceof ListView<?> list
                ? list.getItems().size()
                : -1;
    }

    private ListView<?> list() {
        return (ListView<?>) wiring.node().lookup(".track-list");
    }
}
