package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerLyrics;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a song, asked of our own remote over real HTTP. */
final class RemoteWordsTest {
    private static final Path NORDOVER = Path.of("..", "seeds", "music", "Vinterlys", "Nordover")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path home;

    @Test
    void syncedWordsComeOverAndASongWithoutAnyHasNone() throws Exception {
        Path music = Files.createDirectories(home.resolve("music"));
        Files.copy(NORDOVER.resolve("01 Avreise.flac"), music.resolve("1.flac"));
        Files.copy(NORDOVER.resolve("02 Hjemkomst.flac"), music.resolve("2.flac"));
        Files.writeString(music.resolve("1.lrc"), "[00:01.50]North of every sign\n[00:03.00]\n");
        try (Remote remote = Remote.open(RemoteConfig.loopback(home.resolve("remote"))
                        .withMusic(music)
                        .withUsers(new RemoteConfig.User("ana", "token-of-ana-1234567890")
                                .withApiKey("api-key-of-ana-0123456789")));
                MusicServer server = new SubsonicServers(Clock.systemUTC())
                        .server(
                                new ServerId("remote"),
                                org.gatefold.player.source.ServerAddress.of(remote.base()),
                                new Login.ApiKey("api-key-of-ana-0123456789"))) {
            assertTrue(remote.awaitMusic(Duration.ofSeconds(60)));
            assertEquals(Support.YES, server.capabilities().support(Ability.SYNCED_LYRICS));
            List<ServerSong> songs = server.songs(SongCursor.START, 10).songs();

            ServerLyrics words = server.lyrics(id(songs, "Avreise")).getFirst();
            assertTrue(words.synced());
            assertEquals("Vinterlys", words.artist());
            assertEquals(
                    List.of(
                            new ServerLyrics.Line(Optional.of(Duration.ofMillis(1_500)), "North of every sign"),
                            new ServerLyrics.Line(Optional.of(Duration.ofMillis(3_000)), "")),
                    words.lines());
            assertEquals(List.of(), server.lyrics(id(songs, "Hjemkomst")));
        }
    }

    private static String id(List<ServerSong> songs, String title) {
        return songs.stream()
                .filter(song -> song.title().equals(title))
                .map(ServerSong::id)
                .findFirst()
                .orElseThrow();
    }
}
