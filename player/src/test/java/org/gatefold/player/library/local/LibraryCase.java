package org.gatefold.player.library.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a room of its own to put music in. */
abstract class LibraryCase {
    @TempDir
    Path folder;

    MusicRoom room;

    @BeforeEach
    final void open() throws Exception {
        room = new MusicRoom(folder);
    }

    @AfterEach
    final void close() {
        room.close();
    }

    /** Where in the room's music this is. */
    final Path in(String path) {
        return room.music.resolve(path);
    }

    /** Two seconds of that title, by A, on R. */
    final Path song(String path, String title) throws Exception {
        return AudioFiles.wav(in(path), 2, Map.of("INAM", title, "IART", "A", "IPRD", "R"));
    }

    final List<String> titles() {
        return room.library().tracks(TrackOrder.TITLE, 0, 100).items().stream()
                .map(Track::title)
                .toList();
    }
}
