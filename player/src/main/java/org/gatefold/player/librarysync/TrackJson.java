package org.gatefold.player.librarysync;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playlist.TrackRef;

/** A track in the words of the capability. */
final class TrackJson {
    private static final int LONGEST = 500;
    private static final long LONGEST_MILLIS = Duration.ofDays(7).toMillis();

    private TrackJson() {}

    static JsonObject of(TrackRef track) {
        JsonObject json = new JsonObject();
        json.addProperty("track_key", track.key().value());
        add(json, "title", track.title());
        add(json, "artist", track.artist());
        add(json, "album", track.album());
        if (track.length().isPositive()) {
            json.addProperty("duration_ms", track.length().toMillis());
        }
        track.recordingId().ifPresent(id -> json.addProperty("recording_mbid", id));
        return json;
    }

    /** Empty where there is no key that we understand. */
    static Optional<TrackRef> read(JsonObject json) {
        String key = text(json, "track_key");
        if (!key.startsWith("mb:") && !key.startsWith("fp:")) {
            return Optional.empty();
        }
        return Optional.of(new TrackRef(
                new TrackKey(key),
                text(json, "title"),
                text(json, "artist"),
                text(json, "album"),
                length(json),
                Optional.of(text(json, "recording_mbid")).filter(id -> !id.isEmpty())));
    }

    static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive text && text.isString() ? clipped(text.getAsString()) : "";
    }

    /** At most so long that a server takes it, whatever a tag says. */
    static String clipped(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static Duration length(JsonObject json) {
        if (json.get("duration_ms") instanceof JsonPrimitive number
                && number.isNumber()
                && number.getAsString().matches("\\d{1,15}")) {
            return Duration.ofMillis(Math.min(number.getAsLong(), LONGEST_MILLIS));
        }
        return Duration.ZERO;
    }

    private static void add(JsonObject json, String name, String text) {
        if (!text.isBlank()) {
            json.addProperty(name, clipped(text));
        }
    }
}
