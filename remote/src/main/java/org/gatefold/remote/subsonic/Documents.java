package org.gatefold.remote.subsonic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gatefold.remote.json.Doc;

/** Puts lists into documents, and shows albums and artists to players that browse by folders. */
final class Documents {
    private Documents() {}

    static Doc list(String name, List<? extends JsonElement> elements) {
        return new Doc().put(name, elements, element -> element);
    }

    static Doc in(String name, Doc inner) {
        return new Doc().put(name, inner);
    }

    /** An album as a folder ({@code Child}). */
    static JsonObject folder(JsonObject album) {
        Doc folder = new Doc()
                .put("id", album.get("id"))
                .put("parent", album.get("artistId"))
                .put("isDir", true)
                .put("title", album.get("name"))
                .put("album", album.get("name"))
                .put("isVideo", false);
        for (String same : List.of(
                "artist",
                "artistId",
                "coverArt",
                "year",
                "genre",
                "genres",
                "created",
                "starred",
                "userRating",
                "playCount",
                "played",
                "duration",
                "songCount",
                "musicBrainzId",
                "sortName",
                "mediaType",
                "displayArtist")) {
            if (album.has(same)) {
                folder.put(same, album.get(same));
            }
        }
        return folder.json();
    }

    /** An artist as a folder ({@code Child}). */
    static JsonObject artistFolder(JsonObject artist) {
        Doc folder = new Doc()
                .put("id", artist.get("id"))
                .put("isDir", true)
                .put("title", artist.get("name"))
                .put("artist", artist.get("name"))
                .put("isVideo", false);
        if (artist.has("coverArt")) {
            folder.put("coverArt", artist.get("coverArt"));
        }
        return folder.json();
    }

    static List<JsonObject> each(List<JsonObject> all, UnaryOperator<JsonObject> change) {
        return all.stream().map(change).toList();
    }
}
