package org.gatefold.player.listenbrainz;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.Said;

/** Addresses, headers and error messages that all calls share. */
final class Endpoint {
    private static final int LONGEST_MESSAGE = 300;

    private Endpoint() {}

    /** {@code base} may have a path, with or without a slash at its end. */
    static HttpUrl of(URI base, String method) throws IOException {
        HttpUrl root = Http.trusted(base.toString());
        return root.newBuilder()
                .addPathSegment("")
                .addPathSegment("1")
                .addPathSegment(method)
                .build();
    }

    /** Not Bearer: Maloja refuses that. */
    static Map<String, String> token(String token) {
        return Map.of("Authorization", "Token " + token, "User-Agent", "Gatefold");
    }

    /** What the server says went wrong, made safe to show. */
    static Said message(Answer answer) {
        try {
            JsonObject json = answer.json();
            for (String name : List.of("error", "message", "detail")) {
                JsonElement text = json.get(name);
                if (text != null && text.isJsonPrimitive()) {
                    return Said.quoted(clipped(text.getAsString()));
                }
            }
        } catch (IOException e) {
            return WaitSaying.ANSWERED.with(answer.status());
        }
        return WaitSaying.ANSWERED.with(answer.status());
    }

    private static String clipped(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }
}
