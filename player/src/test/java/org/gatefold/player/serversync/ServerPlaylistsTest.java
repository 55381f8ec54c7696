package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistChange;
import org.gatefold.player.playlist.PlaylistHome;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.servers.Server;
import org.gatefold.player.testing.SmallLists;
import org.gatefold.player.testing.SmallSubsonic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server's playlists stand among the listener's, are changed offline, and both sides' changes survive. */
@Timeout(120)
final class ServerPlaylistsTest {
    private static final String KIND = "server.playlist";

    @TempDir
    Path folder;

    private SmallSubsonic attic;
    private SmallLists lists;
    private Listener listener;
    private Server home;

    @BeforeEach
    void open() throws Exception {
        attic = SmallSubsonic.start();
        lists = attic.desk().lists();
        for (String id : List.of("A", "B", "C", "D", "E")) {
            attic.add(id, "Orla Finch", "Slow Harbour", 1, "Title " + id);
        }
        attic.add("X", "Somebody", "Elsewhere", 1, "Title X");
        attic.tell("X", "unlisted", true);
        lists.put("", "Evening", List.of("A", "X", "B", "A"));
        listener = new Listener(folder);
        home = listener.add(attic, "Attic");
    }

    @AfterEach
    void close() {
        listener.close();
        attic.close();
    }

    @Test
    void aServersPlaylistIsAmongTheListenersWithSongsThatTheLibraryDoesNotKnow() {
        Playlist evening = playlist("Evening");
        assertEquals("A X B A", entries(evening.id()));
        assertEquals(new PlaylistHome(home.id(), true), homes().all().get(evening.id()));
        PlaylistItem unknown =
                playlists().items(evening.id(), 1, 1).items().getFirst();
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
        assertEquals(List.of("New"), playlists().all().stream().map(Playlist::name).toList());
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
        playlists()
                .add(id, List.of(new org.gatefold.player.library.TrackKey("mb:nowhere"), listener.key("Title E")));
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
        assertEquals(List.of("Mine"), playlists().all().stream().map(Playlist::name).toList());
        assertEquals(Map.of(), homes().all());
        assertEquals(2, told.size());
        assertEquals(List.of("Evening[A, X, B, A]"), lists.shown());
    }

    private Playlists playlists() {
        return listener.player().playlists();
    }

    private PlaylistHomes homes() {
        return listener.player().playlistHomes();
    }

    private Playlist playlist(String name) {
        return playlists().all().stream()
                .filter(playlist -> playlist.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + playlists().all()));
    }

    private org.gatefold.player.playlist.ItemId item(PlaylistId id, int place) {
        return playlists().items(id, place, 1).items().getFirst().id();
    }

    private void remove(PlaylistId id, int place) {
        playlists().remove(id, List.of(item(id, place)));
    }

    /** Its entries by the last word of their titles. */
    private String entries(PlaylistId id) {
        return String.join(
                " ",
                playlists().items(id, 0, 100).items().stream()
                        .map(item -> item.track().title().replace("Title ", ""))
                        .toList());
    }
}
