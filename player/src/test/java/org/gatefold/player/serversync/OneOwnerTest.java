package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.servers.Server;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real remote as music server and as account at once hears of each thing by one way. */
@Timeout(180)
final class OneOwnerTest {
    private static final Path MUSIC =
            Path.of("..", "seeds", "music", "Vinterlys").toAbsolutePath().normalize();
    private static final Login PASSWORD = new Login.Password("ana", "app-password-of-ana-0123456789");
    private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");

    @TempDir
    Path folder;

    private Remote remote;
    private MusicServer phone;

    /** A token at the remote. */
    private record Token(String id, URI base, String token) implements SignedIn {
        @Override
        public boolean renew(String refused) {
            return false;
        }
    }

    @BeforeEach
    void open() throws Exception {
        remote = Remote.open(RemoteConfig.loopback(Files.createDirectory(folder.resolve("remote")))
                .withMusic(MUSIC)
                .withUsers(new RemoteConfig.User("ana", "token-of-ana-1234567890")
                        .withAppPassword("app-password-of-ana-0123456789")));
        assertTrue(remote.awaitMusic(Duration.ofSeconds(60)));
        phone = new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("phone"), ServerAddress.of(remote.base()), PASSWORD);
    }

    @AfterEach
    void close() {
        phone.close();
        remote.close();
    }

    @Test
    void theAccountTellsItsServerAndThePlayerDoesNot() throws Exception {
        SignIns ana = SignIns.only(new Token("ana@remote", remote.base(), "token-of-ana-1234567890"));
        try (Listener listener = new Listener(Files.createDirectory(folder.resolve("desk")), ana)) {
            phone.createPlaylist("Evening", List.of());
            listener.player().fetchLibraryNow();
            Server server = listener.add("Remote", ServerAddress.of(remote.base()), PASSWORD);
            Track track = listener.player()
                    .library()
                    .tracks(TrackOrder.TITLE, 0, 1)
                    .items()
                    .getFirst();
            listener.player().listening().setFavourite(track.key(), true);
            listener.player().listening().setRating(track.key(), 4);
            listener.heard(track.title(), EVENING, new HeardFrom.Streamed(server.id()), Optional.empty());
            listener.awaitSent("listen", "favourite", "rating");
            listener.read(server.id());

            assertTrue(listener.player().servers().isAccounts(server.id()));
            assertEquals(Set.of("listen", "favourite", "rating"), listener.kinds());
            assertEquals(1, phone.song(song(track)).marks().playCount());
            assertEquals(
                    List.of("Evening"),
                    listener.player().playlists().all().stream()
                            .map(Playlist::name)
                            .toList(),
                    "and not once more as the server's");
        }
    }

    @Test
    void withoutAnAccountThePlayerTellsTheServer() throws Exception {
        try (Listener listener = new Listener(Files.createDirectory(folder.resolve("desk")))) {
            Server server = listener.add("Remote", ServerAddress.of(remote.base()), PASSWORD);
            Track track = listener.player()
                    .library()
                    .tracks(TrackOrder.TITLE, 0, 1)
                    .items()
                    .getFirst();
            listener.player().listening().setFavourite(track.key(), true);
            listener.heard(track.title(), EVENING, new HeardFrom.Streamed(server.id()), Optional.empty());
            listener.awaitSent("server.star", "server.scrobble");

            assertTrue(phone.song(song(track)).marks().starred().isPresent());
            assertEquals(1, phone.song(song(track)).marks().playCount());
        }
    }

    @Test
    void entriesThatTheServerDoesNotShowStayWhereTheyAre() throws Exception {
        SignIns ana = SignIns.only(new Token("ana@remote", remote.base(), "token-of-ana-1234567890"));
        TrackKey elsewhere = new TrackKey("mb:00000000-0000-4000-8000-000000000001");
        try (Listener desk = new Listener(Files.createDirectory(folder.resolve("desk")), ana);
                Listener plain = new Listener(Files.createDirectory(folder.resolve("plain")))) {
            desk.player().fetchLibraryNow();
            plain.add("Remote", ServerAddress.of(remote.base()), PASSWORD);
            List<TrackKey> keys = plain.player().library().tracks(TrackOrder.TITLE, 0, 3).items().stream()
                    .map(Track::key)
                    .toList();
            PlaylistId mixed = desk.player().playlists().create("Mixed");
            desk.player().playlists().add(mixed, List.of(keys.get(0), elsewhere, keys.get(1)));
            desk.awaitSent("playlist");
            plain.read(plain.player().servers().all().getFirst().id());
            PlaylistId seen = plain.player().playlists().all().getFirst().id();
            assertEquals(keys.subList(0, 2), plain.player().playlists().keys(seen));

            plain.player().playlists().add(seen, List.of(keys.get(2)));
            plain.awaitSent("server.playlist");
            desk.player().fetchLibraryNow();
            assertEquals(
                    List.of(keys.get(0), elsewhere, keys.get(1), keys.get(2)),
                    desk.player().playlists().keys(mixed));
        }
    }

    private static String song(Track track) {
        return ((Origin.OnServer) track.origin()).song();
    }
}
