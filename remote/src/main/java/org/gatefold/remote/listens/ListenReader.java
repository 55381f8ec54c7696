package org.gatefold.remote.listens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.json.Json;

/** Reads the payload of submit-listens; one bad listen refuses the batch and is named by its index. */
final class ListenReader {
    private static final int MOST = 1000;
    private static final int LARGEST = 10_240;
    private static final long FIRST = 1_033_430_400; // 2002-10-01, when the first listens were ever submitted anywhere
    private static final long AHEAD = 3_600;

    private final Clock clock;

    ListenReader(Clock clock) {
        this.clock = clock;
    }

    /** What a request submits; {@code playing_now} has one listen whose time means nothing. */
    List<Listen> read(String type, JsonObject body) {
        if (!(body.get("payload") instanceof JsonArray payload) || payload.isEmpty() || payload.size() > MOST) {
            throw new InvalidRequest("payload", "Send a list of 1 to " + MOST + " listens");
        }
        if (!type.equals("import") && payload.size() != 1) {
            throw new InvalidRequest("payload", "Send one listen with listen_type " + type);
        }
        List<Listen> listens = new ArrayList<>();
        for (int i = 0; i < payload.size(); i++) {
            listens.add(listen(type, payload.get(i), "payload[" + i + "]"));
        }
        return listens;
    }

    private Listen listen(String type, JsonElement element, String path) {
        if (!(element instanceof JsonObject object)) {
            throw new InvalidRequest(path, "This must be an object");
        }
        if (Json.bytes(object).length > LARGEST) {
            throw new InvalidRequest(path, "This listen is larger than " + LARGEST + " bytes");
        }
        Fields listen = new Fields(object, path);
        Fields track = listen.object("track_metadata");
        String artist = track.text("artist_name");
        String title = track.text("track_name");
        Optional<Fields> more = track.optionalObject("additional_info");
        if (type.equals("playing_now")) {
            if (listen.has("listened_at")) {
                throw new InvalidRequest(listen.at("listened_at"), "playing_now is sent without listened_at");
            }
            return new Listen("", 0, track.object());
        }
        long at = listen.integer("listened_at", FIRST, clock.instant().getEpochSecond() + AHEAD);
        String key = more.flatMap(info -> opId(info))
                .map(id -> "op:" + id)
                .orElseGet(() -> "at:" + at + ":" + recording(more, artist, title));
        return new Listen(key, at, track.object());
    }

    private static Optional<String> opId(Fields info) {
        Optional<String> id = info.optionalText("op_id").map(text -> text.toLowerCase(Locale.ROOT));
        if (id.isPresent() && !id.get().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new InvalidRequest(info.at("op_id"), "This must be a UUID");
        }
        return id;
    }

    private static String recording(Optional<Fields> info, String artist, String title) {
        return info.flatMap(more -> more.optionalText("recording_mbid"))
                .map(id -> id.toLowerCase(Locale.ROOT))
                .orElseGet(() -> NameKey.of(artist) + "\u0000" + NameKey.of(title));
    }
}
