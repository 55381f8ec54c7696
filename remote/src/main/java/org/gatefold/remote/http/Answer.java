package org.gatefold.remote.http;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Json;

/**
 * What goes back to the caller: status, headers and the exact bytes.
 *
 * @param file what is sent in place of the bytes, straight from the disk
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying each image and answer would be waste
public record Answer(int status, Map<String, String> headers, byte[] body, Optional<FilePart> file) {
    private static final String JSON = "application/json; charset=utf-8";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public Answer(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    public static Answer file(int status, Map<String, String> headers, FilePart part) {
        return new Answer(status, headers, new byte[0], Optional.of(part));
    }

    public static Answer json(int status, JsonElement body) {
        return json(status, Json.bytes(body));
    }

    /** JSON that is already bytes, as kept for a repeat. */
    public static Answer json(int status, byte[] body) {
        return new Answer(status, Map.of("Content-Type", JSON, "Cache-Control", "no-store"), body);
    }

    public static Answer ok(Doc body) {
        return json(200, body.json());
    }

    public static Answer text(String type, String body) {
        return new Answer(200, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, file);
    }
}
