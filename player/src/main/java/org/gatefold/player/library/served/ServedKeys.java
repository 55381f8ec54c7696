package org.gatefold.player.library.served;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.sql.SqlSongKeys;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSong;

/** Recordings of servers by what was listed of them, and by what their tags say where they were not. */
public final class ServedKeys implements SongKeys {
    private final SqlSongKeys listed;

    public ServedKeys(SqlSongKeys listed) {
        this.listed = listed;
    }

    @Override
    public Map<String, TrackKey> keys(ServerId server, Collection<String> songs) {
        return listed.keys(server, songs);
    }

    @Override
    public Map<TrackKey, List<String>> songs(ServerId server, Collection<TrackKey> keys) {
        return listed.songs(server, keys);
    }

    @Override
    public TrackKey expected(ServerSong song) {
        try {
            return SongFacts.of(song).identity().said();
        } catch (IOException e) {
            throw new IllegalStateException("what a server tells is in memory already", e);
        }
    }
}
