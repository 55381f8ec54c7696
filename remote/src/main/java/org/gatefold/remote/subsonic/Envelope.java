package org.gatefold.remote.subsonic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.json.Doc;

/** What is around every document: version, kind of server, and whether the call went well; as XML or JSON. */
final class Envelope {
    static final String PROTOCOL = "1.16.1";
    private static final String ROOT = "subsonic-response";

    private final boolean json;
    private final String serverVersion;

    Envelope(boolean json, String serverVersion) {
        this.json = json;
        this.serverVersion = serverVersion;
    }

    Answer ok(Doc body) {
        return answer(200, head("ok"), body.json());
    }

    /** Errors of the protocol come with HTTP 200 as everywhere; {@code status} is another one where HTTP has a word for it. */
    Answer failed(int status, int code, String message) {
        Doc error = new Doc().put("error", new Doc().put("code", code).put("message", message));
        return answer(status, head("failed"), error.json());
    }

    private Doc head(String status) {
        return new Doc()
                .put("status", status)
                .put("version", PROTOCOL)
                .put("type", "gatefold")
                .put("serverVersion", serverVersion)
                .put("openSubsonic", true);
    }

    private Answer answer(int status, Doc head, JsonObject body) {
        JsonObject whole = head.json();
        for (Map.Entry<String, JsonElement> each : body.entrySet()) {
            whole.add(each.getKey(), each.getValue());
        }
        Answer answer;
        if (json) {
            answer = Answer.json(status, new Doc().put(ROOT, whole).json());
        } else {
            byte[] text =
                    Xml.document(ROOT, "http://subsonic.org/restapi", whole).getBytes(StandardCharsets.UTF_8);
            answer = new Answer(
                    status,
                    Map.of("Content-Type", "application/xml; charset=utf-8", "Cache-Control", "no-store"),
                    text);
        }
        return answer;
    }
}
