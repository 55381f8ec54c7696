package org.gatefold.remote.songs;

import com.google.gson.JsonObject;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Tx;

/** A song in the words of {@code org.gatefold.library}, as marks and playlists name it. */
public final class TrackNames {
    /** A key of this server's own, for songs without a recording id: devices keep it and show what the song is called. */
    private static final String OWN = "fp:s-";

    private TrackNames() {}

    /** @throws NoSuchElementException when there is no such song */
    public static JsonObject of(Tx tx, String id) {
        return tx.first(
                        "select recording, entry from song where id = ?",
                        row -> track(id, row.text("recording"), Json.stored(row.text("entry"))),
                        id)
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    private static JsonObject track(String id, String recording, JsonObject entry) {
        Doc track = new Doc()
                .put("track_key", recording.isEmpty() ? OWN + id : recording)
                .put("title", entry.get("title"))
                .put("artist", entry.get("artist"))
                .put("album", entry.get("album"))
                .put("duration_ms", entry.get("duration").getAsLong() * 1000);
        if (!recording.isEmpty()) {
            track.put("recording_mbid", recording.substring("mb:".length()));
        }
        return track.json();
    }

    /** The song of this server that a track of a playlist stands for. */
    public static Optional<String> song(Tx tx, JsonObject track) {
        String key = track.get("track_key").getAsString();
        if (key.startsWith(OWN)) {
            return id(tx, "select id from song where id = ?", key.substring(OWN.length()));
        }
        String recording = track.has("recording_mbid")
                ? "mb:" + track.get("recording_mbid").getAsString()
                : key;
        return id(tx, "select id from song where mark_key = ? order by id limit 1", key)
                .or(() -> id(tx, "select id from song where mark_key = ? order by id limit 1", recording));
    }

    private static Optional<String> id(Tx tx, String sql, String value) {
        return tx.first(sql, row -> row.text("id"), value);
    }
}
