package org.gatefold.player.librarysync;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatefold.player.playlist.ItemId;
import org.gatefold.player.playlist.PlaylistContent;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.PlaylistItem;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.SaidException;

/** A playlist in the words of the capability. */
public final class PlaylistJson {
    private PlaylistJson() {}

    /** What a row of the outbox says: which playlist is to be brought to the server. */
    public static byte[] row(PlaylistId id) {
        JsonObject json = new JsonObject();
        json.addProperty("playlist", id.value().toString());
        return bytes(json);
    }

    /** @throws IOException when the row is none of these */
    public static PlaylistId row(byte[] payload) throws IOException {
        try {
            return id(
                    JsonParser.parseString(new String(payload, StandardCharsets.UTF_8))
                            .getAsJsonObject(),
                    "playlist");
        } catch (JsonParseException | IllegalStateException e) {
            throw new SaidException(WaitSaying.OTHER_VERSION.with(), e);
        }
    }

    static byte[] of(PlaylistContent content) {
        JsonArray items = new JsonArray(content.items().size());
        for (PlaylistItem item : content.items()) {
            JsonObject json = new JsonObject();
            json.addProperty("item_id", item.id().value().toString());
            json.add("track", TrackJson.of(item.track()));
            items.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", content.name());
        json.addProperty("description", content.description());
        json.add("items", items);
        return bytes(json);
    }

    /** @throws IOException when it is no playlist; entries that cannot be understood are left out */
    static PlaylistContent read(JsonObject json) throws IOException {
        if (!(json.get("items") instanceof JsonArray sent) || sent.size() > PlaylistContent.MOST_ITEMS) {
            throw new SaidException(WaitSaying.NO_REMOTE.with());
        }
        List<PlaylistItem> items = new ArrayList<>();
        Set<ItemId> met = new HashSet<>();
        for (JsonElement each : sent) {
            if (each instanceof JsonObject item && item.get("track") instanceof JsonObject track) {
                ItemId id = new ItemId(uuid(TrackJson.text(item, "item_id")));
                TrackJson.read(track).filter(_ -> met.add(id)).ifPresent(ref -> items.add(new PlaylistItem(id, ref)));
            }
        }
        return new PlaylistContent(whole(json, "name"), whole(json, "description"), items);
    }

    static PlaylistId id(JsonObject json, String name) throws IOException {
        return new PlaylistId(uuid(TrackJson.text(json, name)));
    }

    private static String whole(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }

    private static UUID uuid(String text) throws IOException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new SaidException(WaitSaying.NO_REMOTE.with(), e);
        }
    }

    private static byte[] bytes(JsonObject json) {
        return new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    }
}
