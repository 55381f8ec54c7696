package org.gatefold.remote.listens;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.gatefold.remote.catalogue.NameKey;
import org.jspecify.annotations.Nullable;

/** How plays are known to be of one recording: by its MusicBrainz id, or by artist and title in any spelling. */
public final class Recording {
    private Recording() {}

    public static String named(String artist, String title) {
        return NameKey.of(artist) + "\n" + NameKey.of(title);
    }

    /** What a listen's {@code track_metadata} is of. */
    public static String key(JsonObject track) {
        if (track.get("additional_info") instanceof JsonObject info) {
            String id = text(info.get("recording_mbid"));
            if (!id.isEmpty()) {
                return "mb:" + id.toLowerCase(Locale.ROOT);
            }
        }
        return named(text(track.get("artist_name")), text(track.get("track_name")));
    }

    private static String text(@Nullable JsonElement element) {
        return element != null && element.isJsonPrimitive()
                ? element.getAsString().strip()
                : "";
    }
}
