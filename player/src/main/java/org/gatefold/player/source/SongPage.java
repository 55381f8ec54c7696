package org.gatefold.player.source;

import java.util.List;
import java.util.Optional;

/** Some songs of a server; no {@code next} means that there are no more. A page may be short, even empty, before the end. */
public record SongPage(List<ServerSong> songs, Optional<SongCursor> next) {
    public SongPage {
        songs = List.copyOf(songs);
    }
}
