package org.gatefold.player.serversync;

import java.nio.file.Path;
import java.util.List;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistHomes;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.servers.Server;
import org.gatefold.player.testing.SmallLists;
import org.gatefold.player.testing.SmallSubsonic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with a playlist, and a listener who has added it. */
abstract class ServerPlaylistsCase {
    static final String KIND = "server.playlist";

    @TempDir
    Path folder;

    SmallSubsonic attic;
    SmallLists lists;
    Listener listener;
    Server home;

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

    final Playlists playlists() {
        return listener.player().playlists();
    }

    final PlaylistHomes homes() {
        return listener.player().playlistHomes();
    }

    final Playlist playlist(String name) {
        return playlists().all().stream()
                .filter(playlist -> playlist.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(name + " is not among " + playlists().all()));
    }

    final org.gatefold.player.playlist.ItemId item(PlaylistId id, int place) {
        return playlists().items(id, place, 1).items().getFirst().id();
    }

    final void remove(PlaylistId id, int place) {
        playlists().remove(id, List.of(item(id, place)));
    }

    /** Its entries by the last word of their titles. */
    final String entries(PlaylistId id) {
        return String.join(
                " ",
                playlists().items(id, 0, 100).items().stream()
                        .map(item -> item.track().title().replace("Title ", ""))
                        .toList());
    }
}
