package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SongPage;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.testing.Supysonic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A server that others wrote, with the demo music, and a connection to it; one for all tests of a class. */
abstract class SupysonicCase {
    static final Path MUSIC = Path.of("..", "seeds", "music").toAbsolutePath().normalize();

    @TempDir
    static Path home;

    static Supysonic supysonic;
    static MusicServer server;
    static List<ServerSong> songs;

    @BeforeAll
    static void start() throws IOException {
        supysonic = Supysonic.start(home, MUSIC);
        server = connected(supysonic.login());
        songs = all(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        supysonic.close();
    }

    static MusicServer connected(Login login) {
        return new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("supysonic"), ServerAddress.of(supysonic.uri()), login);
    }

    private static List<ServerSong> all(MusicServer from) throws SourceException {
        List<ServerSong> all = new ArrayList<>();
        Optional<SongCursor> next = Optional.of(SongCursor.START);
        while (next.isPresent()) {
            SongPage page = from.songs(next.get(), 7);
            all.addAll(page.songs());
            next = page.next();
        }
        return all;
    }

    static Reason reason(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(SourceException.class, executable).reason();
    }
}
