package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.servers.Server;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.Supysonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Marks and plays between a whole player and a server that others wrote. */
@Timeout(180)
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicMarksTest {
    private static final Path MUSIC =
            Path.of("..", "seeds", "music").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void starsRatingsAndPlaysGoBothWaysOnce() throws Exception {
        try (Supysonic supysonic = Supysonic.start(Files.createDirectory(folder.resolve("home")), MUSIC);
                MusicServer other = new SubsonicServers(Clock.systemUTC())
                        .server(new ServerId("phone"), ServerAddress.of(supysonic.uri()), supysonic.login());
                Listener listener = new Listener(Files.createDirectory(folder.resolve("desk")))) {
            Server server = listener.add("Loft", ServerAddress.of(supysonic.uri()), supysonic.login());
            List<Track> tracks =
                    listener.player().library().tracks(TrackOrder.TITLE, 0, 3).items();
            listener.player().listening().setFavourite(tracks.get(0).key(), true);
            listener.player().listening().setRating(tracks.get(0).key(), 4);
            listener.heard(
                    tracks.get(0).title(),
                    Instant.parse("2026-11-22T20:00:00Z"),
                    new HeardFrom.Streamed(server.id()),
                    Optional.empty());
            listener.awaitSent("server.star", "server.rating", "server.scrobble");
            assertTrue(other.song(song(tracks.get(0))).marks().starred().isPresent());
            assertEquals(4, other.song(song(tracks.get(0))).marks().rating());

            other.star(Starred.SONG, song(tracks.get(1)), true);
            other.star(Starred.SONG, song(tracks.get(0)), false);
            listener.read(server.id());
            assertTrue(listener.player().listening().isFavourite(tracks.get(1).key()));
            assertFalse(listener.player().listening().isFavourite(tracks.get(0).key()));
            assertTrue(other.starredSongs().stream().anyMatch(s -> s.id().equals(song(tracks.get(1)))));
            assertEquals(0, listener.player().servers().unsent(server.id()));
        }
    }

    private static String song(Track track) {
        return ((Origin.OnServer) track.origin()).song();
    }
}
