package org.gatefold.player.servermarks;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.servermarks.ServerMark.Played;
import org.gatefold.player.servermarks.ServerMark.Rating;
import org.gatefold.player.servermarks.ServerMark.Song;
import org.gatefold.player.servermarks.ServerMark.Star;

/** A mark as it lies in the outbox. */
final class MarkJson {
    private MarkJson() {}

    static byte[] of(ServerMark mark) {
        JsonObject json = new JsonObject();
        json.addProperty("song", mark.song().id());
        json.addProperty("track_key", mark.song().key().value());
        switch (mark) {
            case Star(Song song, boolean on) -> json.addProperty("star", on);
            case Rating(Song song, int stars) -> json.addProperty("rating", stars);
            case Played(Song song, Instant startedAt) -> json.addProperty("played", startedAt.toString());
        }
        return new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Nothing for what another version wrote and this one does not understand. */
    static Optional<ServerMark> read(byte[] bytes) {
        try {
            JsonObject json = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            Song song = new Song(
                    json.get("song").getAsString(),
                    new TrackKey(json.get("track_key").getAsString()));
            if (json.has("star")) {
                return Optional.of(new Star(song, json.get("star").getAsBoolean()));
            }
            if (json.has("rating")) {
                return Optional.of(new Rating(song, json.get("rating").getAsInt()));
            }
            return json.has("played")
                    ? Optional.of(
                            new Played(song, Instant.parse(json.get("played").getAsString())))
                    : Optional.empty();
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | DateTimeException e) {
            return Optional.empty();
        }
    }
}
