package org.gatefold.remote.edit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.json.Json;

/** Reads a playlist and says which item cannot be used. */
final class PlaylistReader {
    private static final int MOST_ITEMS = 20_000;
    private static final int LONGEST_NAME = 500;
    private static final int LARGEST_ITEM = 4096;

    private PlaylistReader() {}

    static Playlist read(JsonObject body) {
        Fields playlist = Fields.of(body);
        String name = playlist.text("name");
        if (name.length() > LONGEST_NAME) {
            throw new InvalidRequest("name", "This is longer than " + LONGEST_NAME + " characters");
        }
        List<Fields> items = playlist.objects("items");
        if (items.size() > MOST_ITEMS) {
            throw new InvalidRequest("items", "A playlist has at most " + MOST_ITEMS + " items");
        }
        JsonArray kept = new JsonArray(items.size());
        Set<String> ids = new HashSet<>();
        for (Fields item : items) {
            kept.add(item(item, ids));
        }
        return new Playlist(name, playlist.optionalText("description").orElse(""), kept);
    }

    private static JsonObject item(Fields item, Set<String> ids) {
        String id = EditReader.uuid(item, "item_id");
        if (!ids.add(id)) {
            throw new InvalidRequest(item.at("item_id"), "Two items have this id");
        }
        Fields track = item.object("track");
        track.text("track_key");
        if (Json.bytes(track.object()).length > LARGEST_ITEM) {
            throw new InvalidRequest(item.at("track"), "This is larger than " + LARGEST_ITEM + " bytes");
        }
        return new Doc().put("item_id", id).put("track", track.object()).json();
    }
}
