package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.SmallSubsonic;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a room of its own and a server whose music comes into it, over real HTTP. */
abstract class ServedCase {
    static final ServerId ID = new ServerId("attic");

    @TempDir
    Path folder;

    SmallSubsonic server;
    MusicServer source;
    MusicRoom room;

    @BeforeEach
    final void open() throws Exception {
        server = SmallSubsonic.start();
        source = new SubsonicServers(Clock.systemUTC()).server(ID, server.address(), server.login());
        room = new MusicRoom(folder, id -> id.equals(ID) ? Optional.of(source) : Optional.empty());
    }

    @AfterEach
    final void close() {
        room.close();
        source.close();
        server.close();
    }

    final void read() throws IOException {
        assertTrue(room.local.served().read(source, () -> false, progress -> {}));
    }

    final Path file(Map<FieldKey, String> more) throws Exception {
        Map<FieldKey, String> fields = new java.util.EnumMap<>(
                Map.of(FieldKey.TITLE, "Both", FieldKey.ARTIST, "A", FieldKey.ALBUM, "R", FieldKey.TRACK, "1"));
        fields.putAll(more);
        return AudioFiles.tagged(room.music.resolve("A/R/both.flac"), fields);
    }
}
