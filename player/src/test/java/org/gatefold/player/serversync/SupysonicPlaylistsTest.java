package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.player.servers.Server;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.Supysonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Playlists between a whole player and a server that others wrote, which does not say when a playlist was changed. */
@Timeout(240)
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicPlaylistsTest {
    private static final Path MUSIC =
            Path.of("..", "seeds", "music").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void aPlaylistIsCopiedThereChangedOnBothSidesAndDeleted() throws Exception {
        try (Supysonic supysonic = Supysonic.start(Files.createDirectory(folder.resolve("home")), MUSIC);
                MusicServer phone = new SubsonicServers(Clock.systemUTC())
                        .server(new ServerId("phone"), ServerAddress.of(supysonic.uri()), supysonic.login());
                Listener listener = new Listener(Files.createDirectory(folder.resolve("desk")))) {
            Server server = listener.add("Loft", ServerAddress.of(supysonic.uri()), supysonic.login());
            List<Track> tracks =
                    listener.player().library().tracks(TrackOrder.TITLE, 0, 30).items();
            Playlists playlists = listener.player().playlists();
            PlaylistId local = playlists.create("Mine");
            playlists.add(local, keys(tracks.subList(0, 3)));
            PlaylistId copy =
                    listener.player().playlistHomes().copy(local, server.id()).playlist();
            listener.awaitSent("server.playlist");
            ServerPlaylistContent there =
                    phone.playlist(phone.playlists().getFirst().id());
            assertEquals(songs(tracks.subList(0, 3)), ids(there));

            List<String> turned = new ArrayList<>(ids(there).reversed());
            phone.replacePlaylist(there.playlist().id(), "Turned", turned);
            listener.read(server.id());
            assertEquals(keys(tracks.subList(0, 3)).reversed(), playlists.keys(copy), "a new order alone is seen too");
            assertEquals("Turned", playlists.find(copy).orElseThrow().name());

            turned.add(1, songs(tracks).get(10));
            phone.replacePlaylist(there.playlist().id(), "Turned", turned);
            playlists.add(copy, keys(tracks.subList(20, 30)));
            playlists.describe(copy, "Slow ones");
            listener.awaitSent("server.playlist");
            List<String> both = new ArrayList<>(turned);
            both.addAll(songs(tracks.subList(20, 30)));
            ServerPlaylistContent merged = phone.playlist(there.playlist().id());
            assertEquals(both, ids(merged));
            assertEquals("Slow ones", merged.playlist().comment());

            playlists.delete(copy);
            listener.awaitSent("server.playlist");
            assertTrue(phone.playlists().isEmpty());
        }
    }

    private static List<TrackKey> keys(List<Track> tracks) {
        return tracks.stream().map(Track::key).toList();
    }

    private static List<String> songs(List<Track> tracks) {
        return tracks.stream()
                .map(track -> ((Origin.OnServer) track.origin()).song())
                .toList();
    }

    private static List<String> ids(ServerPlaylistContent content) {
        return content.songs().stream().map(ServerSong::id).toList();
    }
}
