package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Playlists that are copied to a server, belong to others there, or whose songs have other names. */
@Timeout(120)
final class OtherServerPlaylistsTest extends ServerPlaylistsCase {
    @Test
    void aPlaylistMadeOfALocalOneIsThereOnceThoughTheAnswerWasLostAndTheProgramEnded() throws Exception {
        PlaylistId local = playlists().create("Mine");
        playlists().add(local, List.of(listener.key("Title D"), listener.key("Title E")));
        attic.desk().lose("createPlaylist", 1);
        PlaylistHomes.Copied copied = homes().copy(local, home.id());
        Listener.until("the playlist", () -> lists.shown().contains("Mine[D, E]"));
        listener.end();
        listener.begin();
        playlists().add(copied.playlist(), List.of(listener.key("Title A")));
        listener.awaitSent(KIND);
        listener.read(home.id());

        assertEquals(List.of("Evening[A, X, B, A]", "Mine[D, E, A]"), lists.shown());
        assertEquals("D E A", entries(copied.playlist()));
        assertEquals(3, playlists().all().size(), "the local one, its copy, and Evening");
    }

    @Test
    void somebodyElsesPlaylistCanBeHeardAndNotChanged() throws Exception {
        lists.put("", "Ben's", List.of("A"));
        lists.give("pl-2", "ben");
        listener.read(home.id());
        PlaylistId id = playlist("Ben's").id();

        assertFalse(homes().all().get(id).writable());
        assertInstanceOf(PlaylistChange.Nothing.class, playlists().rename(id, "Mine"));
        assertInstanceOf(PlaylistChange.Nothing.class, playlists().delete(id));
        assertEquals(0, listener.player().servers().unsent(home.id()));
    }

    @Test
    void aCopyLeavesOutWhatTheServerHasNoSongFor() throws Exception {
        PlaylistId local = playlists().create("Mine");
        playlists()
                .add(
                        local,
                        List.of(
                                listener.key("Title D"),
                                new org.gatefold.player.library.TrackKey("mb:nowhere"),
                                listener.key("Title B")));
        PlaylistHomes.Copied copied = homes().copy(local, home.id());
        listener.awaitSent(KIND);

        assertEquals(1, copied.left());
        assertTrue(lists.shown().contains("Mine[D, B]"));
        assertEquals(3, playlists().keys(local).size(), "the local one stays as it was");
    }

    @Test
    void aTrackThatTheServerDoesNotHaveStaysInThePlaylistHere() throws Exception {
        PlaylistId id = playlist("Evening").id();
        playlists().add(id, List.of(new org.gatefold.player.library.TrackKey("mb:nowhere"), listener.key("Title E")));
        listener.awaitSent(KIND);
        lists.put("pl-1", "Evening", List.of("A", "X", "B", "A", "E", "D"));
        listener.read(home.id());

        assertEquals(7, playlists().keys(id).size());
        assertTrue(playlists().keys(id).contains(new org.gatefold.player.library.TrackKey("mb:nowhere")));
    }

    @Test
    void songsWithOtherIdsAreTheSameEntries() throws Exception {
        PlaylistId id = playlist("Evening").id();
        List<PlaylistItem> before = playlists().items(id, 0, 10).items();
        attic.encodeIdsAnew();
        lists.put("pl-1", "Evening", List.of("new-A", "new-X", "new-B", "new-A"));
        listener.read(home.id());
        assertEquals(before, playlists().items(id, 0, 10).items());

        playlists().add(id, List.of(listener.key("Title C")));
        listener.awaitSent(KIND);
        assertEquals(List.of("Evening[new-A, new-X, new-B, new-A, new-C]"), lists.shown());
    }

    @Test
    void aRemovedServerTakesItsPlaylistsAlongAndLeavesThemThere() throws Exception {
        List<PlaylistId> told = new ArrayList<>();
        try (var _ = playlists().onChange(told::add)) {
            playlists().create("Mine");
            listener.player().servers().remove(home.id());
        }
        assertEquals(
                List.of("Mine"), playlists().all().stream().map(Playlist::name).toList());
        assertEquals(Map.of(), homes().all());
        assertEquals(2, told.size());
        assertEquals(List.of("Evening[A, X, B, A]"), lists.shown());
    }
}
