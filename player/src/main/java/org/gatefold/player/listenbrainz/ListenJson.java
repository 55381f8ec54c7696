package org.gatefold.player.listenbrainz;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Listen;

/** A listen in the words of the API. */
public final class ListenJson {
    /** Keeps a listen below the 10,240 bytes a server takes, whatever a tag may say. */
    private static final int LONGEST = 700;

    private ListenJson() {}

    /** Whether a server would take it: it needs an artist and a title. */
    public static boolean canBeSent(Listen listen) {
        return !listen.track().artistName().isBlank() && !listen.track().title().isBlank();
    }

    /** One element of {@code payload}, in UTF-8. */
    public static byte[] of(Listen listen) {
        Track track = listen.track();
        JsonObject info = new JsonObject();
        info.addProperty("op_id", listen.opId().toString());
        info.addProperty("media_player", "Gatefold");
        info.addProperty("submission_client", "Gatefold");
        if (track.length().isPositive()) {
            info.addProperty("duration_ms", track.length().toMillis());
        }
        track.recordingId().ifPresent(id -> info.addProperty("recording_mbid", id));
        if (track.number() > 0) {
            info.addProperty("tracknumber", track.number());
        }
        JsonObject metadata = new JsonObject();
        metadata.addProperty("artist_name", clipped(track.artistName()));
        metadata.addProperty("track_name", clipped(track.title()));
        if (!track.albumTitle().isBlank()) {
            metadata.addProperty("release_name", clipped(track.albumTitle()));
        }
        metadata.add("additional_info", info);
        JsonObject json = new JsonObject();
        json.addProperty("listened_at", listen.listenedAt().getEpochSecond());
        json.add("track_metadata", metadata);
        return new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    /** When it was heard, as it says; empty where it says nothing. */
    static Optional<Instant> listenedAt(byte[] listen) {
        return JsonParser.parseString(new String(listen, StandardCharsets.UTF_8)) instanceof JsonObject json
                        && json.get("listened_at") instanceof JsonPrimitive seconds
                        && seconds.isNumber()
                ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong()))
                : Optional.empty();
    }

    /** The same listen at another time. */
    static byte[] at(byte[] listen, Instant time) {
        JsonObject json = JsonParser.parseString(new String(listen, StandardCharsets.UTF_8))
                .getAsJsonObject();
        json.addProperty("listened_at", time.getEpochSecond());
        return new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    private static String clipped(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
