package org.gatefold.player.playlist.file;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.playlist.TrackRef;

/** An entry as it is written: what it is called, and its file where there is one. What only a server has gets no place. */
record Exported(TrackRef track, Optional<Path> file) {
    /** The names as one line, "Artist - Title", as M3U has them. */
    String line() {
        String title = oneLine(track.title());
        return track.artist().isBlank() ? title : oneLine(track.artist()) + " - " + title;
    }

    static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
