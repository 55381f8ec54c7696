package org.gatefold.remote.edit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.json.Json;

/** Reads a batch of edits; one bad edit refuses the batch and is named by its index. */
final class EditReader {
    private static final int MOST = 50;
    private static final int LARGEST = 4096;
    private static final Instant FIRST = Instant.parse("2002-10-01T00:00:00Z");

    private EditReader() {}

    static List<Edit> read(JsonObject body) {
        List<Fields> sent = Fields.of(body).objects("edits");
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new InvalidRequest("edits", "Send a list of 1 to " + MOST + " edits");
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            edits.add(edit(new Fields(sent.get(i).object(), "edits[" + i + "]")));
        }
        return edits;
    }

    private static Edit edit(Fields edit) {
        if (Json.bytes(edit.object()).length > LARGEST) {
            throw new InvalidRequest(edit.path(), "This edit is larger than " + LARGEST + " bytes");
        }
        String kind = edit.text("kind");
        Fields subject = edit.object("subject");
        String key = switch (kind) {
            case "favourite", "rating" -> subject.text("track_key");
            case "follow" -> NameKey.of(subject.text("artist"));
            default -> throw new InvalidRequest(edit.at("kind"), "This must be favourite, rating or follow");
        };
        JsonElement value = kind.equals("rating") ? new JsonPrimitive(edit.integer("value", 0, 5)) : flag(edit);
        return new Edit(uuid(edit, "op_id"), kind, key, subject.object(), value, madeAt(edit));
    }

    /** A UUID that must be there, in lower case. */
    static String uuid(Fields object, String name) {
        String id = object.text(name).toLowerCase(Locale.ROOT);
        if (!isUuid(id)) {
            throw new InvalidRequest(object.at(name), "This must be a UUID");
        }
        return id;
    }

    static boolean isUuid(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static JsonElement flag(Fields edit) {
        if (edit.object().get("value") instanceof JsonPrimitive value && value.isBoolean()) {
            return value;
        }
        throw new InvalidRequest(edit.at("value"), "This must be true or false");
    }

    private static long madeAt(Fields edit) {
        try {
            Instant made = Instant.parse(edit.text("made_at"));
            return made.isBefore(FIRST) ? FIRST.toEpochMilli() : made.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidRequest(edit.at("made_at"), "This must be a moment such as 2026-11-22T12:00:00Z");
        }
    }
}
