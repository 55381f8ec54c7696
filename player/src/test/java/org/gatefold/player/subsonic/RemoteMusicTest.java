package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerMarks.Heard;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.source.ServerPlaylistContent;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything we ask of a server, asked of our own remote with the demo music. */
final class RemoteMusicTest {
    private static final Path MUSIC =
            Path.of("..", "seeds", "music").toAbsolutePath().normalize();
    private static final Login KEY = new Login.ApiKey("api-key-of-ana-0123456789");
    private static final Login PASSWORD = new Login.Password("ana", "app-password-of-ana-0123456789");

    @TempDir
    static Path home;

    private static Remote remote;
    private static MusicServer server;
    private static List<ServerSong> songs;

    @BeforeAll
    static void open() throws Exception {
        remote = Remote.open(RemoteConfig.loopback(home)
                .withMusic(MUSIC)
                .withUsers(new RemoteConfig.User("ana", "token-of-ana")
                        .withApiKey("api-key-of-ana-0123456789")
                        .withAppPassword("app-password-of-ana-0123456789")));
        assertTrue(remote.awaitMusic(Duration.ofSeconds(60)));
        server = connected(KEY);
        songs = all();
    }

    @AfterAll
    static void close() {
        server.close();
        remote.close();
    }

    static Stream<Login> logins() {
        return Stream.of(KEY, PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("logins")
    void itCanNearlyEverything(Login login) throws Exception {
        try (MusicServer again = connected(login)) {
            CapabilityReport report = again.capabilities();

            assertEquals("gatefold", report.maker().name());
            assertEquals(
                    Set.of(Ability.SEEK_IN_TRANSCODED),
                    Set.copyOf(report.findings().stream()
                            .filter(finding -> finding.support() == Support.NO)
                            .map(CapabilityReport.Finding::ability)
                            .toList()));
        }
    }

    @Test
    void whoIsNotLetInIsTold() {
        for (Login wrong : List.of(
                new Login.ApiKey("another-key-0123456789012"), new Login.Password("ana", "guessed-0123456789012"))) {
            try (MusicServer stranger = connected(wrong)) {
                assertInstanceOf(Reason.WrongLogin.class, SubsonicCase.reason(stranger::capabilities));
            }
        }
    }

    @Test
    void everySongIsListedAndComesByteForByteAndFromAnywhere() throws Exception {
        assertEquals(40, songs.size());
        for (ServerSong song : songs) {
            assertEquals(song.lasting(), server.song(song.id()).lasting());
        }
        ServerSong song = songs.getFirst();
        byte[] file = Files.readAllBytes(MUSIC.resolve(song.file().path()));
        try (AudioStream rest =
                server.open(song.id(), new StreamWish.Original(song.file().size()), 5_000)) {
            assertEquals(5_000, rest.firstByte());
            assertArrayEquals(
                    Arrays.copyOfRange(file, 5_000, file.length), rest.bytes().readAllBytes());
        }
        try (AudioStream whole =
                server.open(song.id(), new StreamWish.Copy(song.file().size()), 0)) {
            assertArrayEquals(file, whole.bytes().readAllBytes());
        }
        assertTrue(server.cover(song.naming().coverId().orElseThrow(), 100).bytes().length > 0);
        assertFalse(server.albums(0, 500).isEmpty());
    }

    @Test
    void marksAndPlaysAreKept() throws Exception {
        String id = songs.get(1).id();
        Instant evening = Instant.parse("2026-11-22T20:00:00Z");
        server.star(Starred.SONG, id, true);
        server.star(Starred.SONG, id, true);
        server.rate(id, 4);
        server.scrobble(id, evening);

        ServerSong.Marks marks = server.song(id).marks();
        assertTrue(marks.starred().isPresent());
        assertEquals(4, marks.rating());
        assertEquals(1, marks.playCount());
        assertEquals(Heard.YES, server.heard(id, evening));
        assertEquals(Heard.NO, server.heard(id, evening.plusSeconds(600)));
        assertTrue(server.nowPlaying(id, Duration.ZERO, false));
        assertEquals(1, server.song(id).marks().playCount());
    }

    @Test
    void playlistsAndQueuesAreKept() throws Exception {
        List<String> ids = songs.stream().map(ServerSong::id).toList();
        ServerPlaylistContent made = server.createPlaylist("Tidé", ids);
        List<String> others = List.of(ids.get(3), ids.get(0), ids.get(3));
        ServerPlaylistContent now = server.replacePlaylist(made.playlist().id(), "Ebb", others);
        assertEquals(others, now.songs().stream().map(ServerSong::id).toList());
        assertEquals("Ebb", now.playlist().name());
        server.deletePlaylist(made.playlist().id());
        server.deletePlaylist(made.playlist().id());
        assertEquals(List.of(), server.playlists());

        server.saveQueue(ids, 7, Duration.ofSeconds(9));
        SavedQueue queue = server.savedQueue().orElseThrow();
        assertEquals(ids, queue.songs().stream().map(ServerSong::id).toList());
        assertEquals(7, queue.current());
        assertEquals(Duration.ofSeconds(9), queue.position());
    }

    private static MusicServer connected(Login login) {
        return new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("remote"), ServerAddress.of(remote.base()), login);
    }

    private static List<ServerSong> all() throws SourceException {
        List<ServerSong> all = new ArrayList<>();
        Optional<SongCursor> next = Optional.of(SongCursor.START);
        while (next.isPresent()) {
            SongPage page = server.songs(next.get(), 7);
            all.addAll(page.songs());
            next = page.next();
        }
        return all;
    }
}
