package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistHome;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server's playlists stand among the listener's, are changed offline, and both sides' changes survive. */
@Timeout(120)
final class ServerPlaylistsTest extends ServerPlaylistsCase {
    @Test
    void aServersPlaylistIsAmongTheListenersWithSongsThatTheLibraryDoesNotKnow() {
        Playlist evening = playlist("Evening");
        assertEquals("A X B A", entries(evening.id()));
        assertEquals(new PlaylistHome(home.id(), true), homes().all().get(evening.id()));
        PlaylistItem unknown = playlists().items(evening.id(), 1, 1).items().getFirst();
        assertEquals("Title X", unknown.track().title());
        assertEquals("Somebody", unknown.track().artist());
    }

    @Test
    void whatIsChangedOfflineArrivesWholeWhenTheServerIsBack() throws Exception {
        PlaylistId id = playlist("Evening").id();
        attic.down();
        playlists().add(id, List.of(listener.key("Title C")));
        playlists().move(id, item(id, 2), 0);
        playlists().rename(id, "Night");
        playlists().describe(id, "Slow ones");
        remove(id, 3);
        assertEquals("B A X C", entries(id));
        listener.end();
        listener.begin();
        attic.up();
        listener.awaitSent(KIND);

        assertEquals(List.of("Night (Slow ones)[B, A, X, C]"), lists.shown());
        assertEquals("B A X C", entries(id));
    }

    @Test
    void bothSidesChangesAreMerged() throws Exception {
        PlaylistId id = playlist("Evening").id();
        attic.down();
        playlists().add(id, List.of(listener.key("Title C")));
        remove(id, 2);
        lists.put("pl-1", "Evening", List.of("D", "A", "X", "B", "A", "E"));
        attic.up();
        listener.awaitSent(KIND);

        assertEquals(List.of("Evening[D, A, X, A, E, C]"), lists.shown());
        assertEquals("D A X A E C", entries(id));
    }

    @Test
    void whatIsChangedThereIsFetchedAndLeavesWhatOnlyIsHere() throws Exception {
        PlaylistId id = playlist("Evening").id();
        lists.put("pl-1", "Morning", List.of("B", "A"));
        lists.put("", "New", List.of("E"));
        listener.read(home.id());

        assertEquals("B A", entries(id));
        assertEquals("Morning", playlists().find(id).orElseThrow().name());
        assertEquals("E", entries(playlist("New").id()));
        assertEquals(0, listener.player().servers().unsent(home.id()));
    }

    @Test
    void aWriteWhoseAnswerWasLostIsNotMadeTwiceAndTakesNothingAway() throws Exception {
        PlaylistId id = playlist("Evening").id();
        attic.desk().lose("updatePlaylist", 1);
        playlists().add(id, List.of(listener.key("Title C")));
        Listener.until("the change", () -> lists.shown().contains("Evening[A, X, B, A, C]"));
        listener.end();
        listener.begin();
        playlists().add(id, List.of(listener.key("Title D")));
        listener.awaitSent(KIND);

        assertEquals(List.of("Evening[A, X, B, A, C, D]"), lists.shown());
        assertEquals("A X B A C D", entries(id));
    }

    @Test
    void aWriteThatCameThroughHalfIsBroughtToItsEnd() throws Exception {
        PlaylistId id = playlist("Evening").id();
        attic.desk().lose("updatePlaylist", 1);
        playlists().move(id, item(id, 3), 0);
        playlists().add(id, List.of(listener.key("Title C")));
        Listener.until("a change", () -> !lists.shown().contains("Evening[A, X, B, A]"));
        listener.end();
        lists.put("pl-1", "Evening", List.of("A", "X"));
        listener.begin();
        listener.awaitSent(KIND);

        assertEquals("A A X B C", entries(id), "what is missing there had not arrived");
        assertEquals(List.of("Evening[A, A, X, B, C]"), lists.shown());
    }

    @Test
    void deletedHereItIsDeletedThere() throws Exception {
        playlists().delete(playlist("Evening").id());
        listener.awaitSent(KIND);
        assertEquals(List.of(), lists.shown());
        listener.read(home.id());
        assertEquals(List.of(), playlists().all());
    }

    @Test
    void deletedThereItGoesHereUnlessItWasChangedHere() throws Exception {
        lists.put("", "New", List.of("E"));
        listener.read(home.id());
        PlaylistId changed = playlist("New").id();
        attic.down();
        playlists().add(changed, List.of(listener.key("Title A")));
        lists.delete("pl-1");
        lists.delete("pl-2");
        attic.up();
        listener.awaitSent(KIND);
        listener.read(home.id());

        assertEquals(List.of("New[E, A]"), lists.shown());
        assertEquals(
                List.of("New"), playlists().all().stream().map(Playlist::name).toList());
    }

    @Test
    void deletedHereAndChangedThereItStaysAndThatIsSaid() throws Exception {
        PlaylistId id = playlist("Evening").id();
        attic.down();
        playlists().delete(id);
        lists.put("pl-1", "Evening", List.of("A", "E"));
        attic.up();
        listener.awaitSent(KIND);

        assertTrue(playlists().find(id).orElseThrow().kept());
        assertEquals("A E", entries(id));
        assertEquals(List.of("Evening[A, E]"), lists.shown());
    }
}
