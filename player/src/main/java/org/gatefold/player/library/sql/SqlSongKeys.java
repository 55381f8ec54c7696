package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Database;

/** What servers call the recordings of the cache. Blocks. */
public final class SqlSongKeys {
    private final Database cache;

    public SqlSongKeys(Database cache) {
        this.cache = cache;
    }

    /** The recordings of songs, by the server's ids. */
    public Map<String, TrackKey> keys(ServerId server, Collection<String> songs) {
        Map<String, TrackKey> found = new HashMap<>();
        cache.read(tx -> tx.list(
                """
                select t.name, t.key from json_each(?) w join track t on t.name = w.value
                  join folder f on f.id = t.folder where t.served = 1 and f.server = ?""",
                row -> found.put(row.text(1), new TrackKey(row.text(2))),
                new Gson().toJson(songs),
                server.value()));
        return found;
    }

    /** The server's ids of recordings, the best copy first. */
    public Map<TrackKey, List<String>> songs(ServerId server, Collection<TrackKey> keys) {
        Map<TrackKey, List<String>> found = new LinkedHashMap<>();
        cache.read(tx -> tx.list(
                """
                select t.key, t.name from json_each(?) w join track t on t.key = w.value
                  join folder f on f.id = t.folder where f.server = ? order by t.quality desc, t.id""",
                row -> {
                    List<String> songs = found.computeIfAbsent(new TrackKey(row.text(1)), _ -> new ArrayList<>());
                    songs.add(row.text(2));
                    return songs;
                },
                new Gson().toJson(keys.stream().map(TrackKey::value).toList()),
                server.value()));
        return found;
    }
}
