package org.gatefold.player.library.served;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSong;

/** What servers call the library's recordings, as far as they were listed. Blocks on the cache. */
public interface SongKeys {
    /** The recordings of songs, by the server's ids; one that was not listed is missing. */
    Map<String, TrackKey> keys(ServerId server, Collection<String> songs);

    /** The server's ids of recordings, the best copy first; one it does not have is missing. */
    Map<TrackKey, List<String>> songs(ServerId server, Collection<TrackKey> keys);

    /** The key a song will have once it is listed, as far as what is told of it decides that. */
    TrackKey expected(ServerSong song);
}
