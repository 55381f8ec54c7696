package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerPlaylist;
import org.gatefold.player.subsonic.SubsonicServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Playlists of a server among the listener's: marked, copied there, and deleted after a question. */
@Timeout(180)
final class ServerPlaylistScreensTest extends ServedWindow {
    private MusicServer phone;
    private List<Track> tracks;

    @BeforeEach
    void thereIsAPlaylistOnTheServer() throws Exception {
        phone = new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("phone"), ServerAddress.of(remote.base()), new Login.Password("ana", PASSWORD));
        addServer();
        tracks = services.player.library().tracks(TrackOrder.TITLE, 0, 4).items();
        phone.createPlaylist(
                "Evening",
                tracks.stream()
                        .map(track -> ((Origin.OnServer) track.origin()).song())
                        .toList());
        services.player
                .servers()
                .read(services.player.servers().all().getFirst().id());
        Fx.until("the playlist", () -> services.player.playlists().all().size() == 1);
    }

    @AfterEach
    void hangUp() {
        phone.close();
    }

    @Test
    void itIsMarkedAndWhatIsChangedHereArrivesThere() throws Exception {
        services.player.playlists().create("Mine");
        go(new Route.PlaylistsPage());
        seen("On 127.0.0.1");
        look("server-playlists");
        go(new Route.PlaylistPage(find("Evening").id()));
        seen("On 127.0.0.1");
        look("server-playlist");
        services.player.playlists().rename(find("Evening").id(), "Night");
        Fx.until("arrived", () -> services.outbox.waiting().total() == 0);
        assertEquals(List.of("Night"), names());
    }

    @Test
    void aPlaylistOfTheListenersIsCopiedThere() throws Exception {
        PlaylistId mine = services.player.playlists().create("Mine");
        services.player
                .playlists()
                .add(mine, List.of(tracks.getFirst().key(), new org.gatefold.player.library.TrackKey("mb:nowhere")));
        go(new Route.PlaylistPage(mine));
        press("Copy to 127.0.0.1");
        seen("Copied to 127.0.0.1, without 1 track it does not have");
        seen("On 127.0.0.1");
        look("server-playlist-copied");
        Fx.until("arrived", () -> services.outbox.waiting().total() == 0);
        assertTrue(names().contains("Mine"));
    }

    @Test
    void deletingItAsksFirst() throws Exception {
        go(new Route.PlaylistPage(find("Evening").id()));
        press("Delete");
        seen("127.0.0.1 loses it too, and every player there.");
        look("server-playlist-delete");
        press("Keep it");
        assertEquals(1, services.player.playlists().all().size());
        press("Delete");
        press("Delete it");
        Fx.until(
                "gone there",
                () -> services.outbox.waiting().total() == 0
                        && services.player.playlists().all().isEmpty());
        assertEquals(List.of(), names());
    }

    private Playlist find(String name) {
        return services.player.playlists().all().stream()
                .filter(playlist -> playlist.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() throws Exception {
        return phone.playlists().stream().map(ServerPlaylist::name).toList();
    }
}
