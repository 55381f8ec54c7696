package org.gatefold.player.librarysync;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An edit in the words of the capability. */
public final class EditJson {
    private EditJson() {}

    /** One element of {@code edits}, in UTF-8. */
    public static byte[] of(Edit edit) {
        JsonObject json = new JsonObject();
        json.addProperty("op_id", edit.opId().toString());
        json.addProperty("kind", edit.kind().kind().name());
        json.add(
                "subject",
                switch (edit.subject()) {
                    case Edit.Subject.Song(var track) -> TrackJson.of(track);
                    case Edit.Subject.Artist(var name) -> artist(name);
                });
        json.add(
                "value",
                edit.kind() == MarkKind.RATING
                        ? new JsonPrimitive(edit.value())
                        : new JsonPrimitive(edit.value() == 1));
        json.addProperty("made_at", edit.madeAt().toString());
        return new Gson().toJson(json).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what a newer server may send and we do not understand. */
    static Optional<Edit> read(JsonObject json) {
        Optional<MarkKind> kind = MarkKind.of(TrackJson.text(json, "kind"));
        if (kind.isEmpty() || !(json.get("subject") instanceof JsonObject about)) {
            return Optional.empty();
        }
        try {
            UUID opId = UUID.fromString(TrackJson.text(json, "op_id"));
            Instant madeAt = Instant.parse(TrackJson.text(json, "made_at"));
            return subject(kind.get(), about)
                    .flatMap(subject ->
                            value(kind.get(), json).map(value -> new Edit(opId, kind.get(), subject, value, madeAt)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Edit.Subject> subject(MarkKind kind, JsonObject about) {
        if (kind == MarkKind.FOLLOW) {
            return Optional.of(TrackJson.text(about, "artist"))
                    .filter(name -> !name.isBlank())
                    .map(Edit.Subject.Artist::new);
        }
        return TrackJson.read(about).map(Edit.Subject.Song::new);
    }

    private static Optional<Integer> value(MarkKind kind, JsonObject json) {
        if (!(json.get("value") instanceof JsonPrimitive value)) {
            return Optional.empty();
        }
        if (value.isBoolean()) {
            return Optional.of(value.getAsBoolean() ? 1 : 0);
        }
        return value.isNumber() && value.getAsString().matches("\\d") && value.getAsInt() <= kind.most()
                ? Optional.of(value.getAsInt())
                : Optional.empty();
    }

    private static JsonObject artist(String name) {
        JsonObject json = new JsonObject();
        json.addProperty("artist", TrackJson.clipped(name));
        return json;
    }
}
