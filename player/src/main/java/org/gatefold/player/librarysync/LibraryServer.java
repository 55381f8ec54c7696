package org.gatefold.player.librarysync;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okhttp3.HttpUrl;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** The requests of the capability, in the name of an account. Blocks; any thread but the JavaFX one. */
final class LibraryServer {
    private static final int LONGEST_MESSAGE = 300;

    private final Http http;
    private final Clock clock;

    LibraryServer(Http http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Answer postEdits(SignedIn account, byte[] body) throws IOException {
        HttpUrl url = url(account, "edits").build();
        return account.exchange(token -> http.send("POST", url, headers(token, Map.of()), body));
    }

    /** @param after how far it was read before, empty for the start */
    Answer list(SignedIn account, String what, String after) throws IOException {
        HttpUrl.Builder url = url(account, what);
        if (!after.isEmpty()) {
            url.addQueryParameter("after", after);
        }
        return account.exchange(token -> http.get(url.build(), headers(token, Map.of())));
    }

    Answer get(SignedIn account, PlaylistId id) throws IOException {
        HttpUrl url = playlist(account, id);
        return account.exchange(token -> http.get(url, headers(token, Map.of())));
    }

    /**
     * @param seen the ETag of what may be replaced; none where the server must have nothing yet
     * @param attempt what the server calls it when it was asked what it has had
     */
    Answer put(SignedIn account, PlaylistId id, Optional<String> seen, UUID attempt, byte[] body) throws IOException {
        HttpUrl url = playlist(account, id);
        Map<String, String> condition = Map.of(
                seen.isPresent() ? "If-Match" : "If-None-Match",
                seen.orElse("*"),
                "Gatefold-Attempt",
                attempt.toString());
        return account.exchange(token -> http.send("PUT", url, headers(token, condition), body));
    }

    Answer delete(SignedIn account, PlaylistId id, String etag) throws IOException {
        HttpUrl url = playlist(account, id);
        return account.exchange(
                token -> http.send("DELETE", url, headers(token, Map.of("If-Match", etag)), new byte[0]));
    }

    /** The attempts that made it into what was read. */
    static Set<String> attempts(Answer answer) {
        String attempts = answer.headers().get("Gatefold-Attempts");
        return attempts == null ? Set.of() : new HashSet<>(List.of(attempts.split(" ")));
    }

    /** What an answer means that is no success, for what was sent. */
    Outcome failure(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.SignIn(message(answer));
            case 400, 413, 422 -> new Outcome.Refused(message(answer), answer.status());
            case 404, 405 ->
                new Outcome.Later(WaitSaying.KEEPS_NO_LISTS.with(), answer.status(), answer.retryAfter(clock));
            default -> new Outcome.Later(message(answer), answer.status(), answer.retryAfter(clock));
        };
    }

    /** The objects of a list in an answer. */
    static List<JsonObject> objects(JsonObject json, String name) throws IOException {
        if (!(json.get(name) instanceof JsonArray array)) {
            throw new SaidException(WaitSaying.NO_REMOTE.with());
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonElement each : array) {
            if (each instanceof JsonObject object) {
                objects.add(object);
            }
        }
        return objects;
    }

    static boolean flag(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isBoolean() && value.getAsBoolean();
    }

    /** What the server says went wrong, made safe to show. */
    static Said message(Answer answer) {
        String said = "";
        try {
            said = TrackJson.text(answer.json(), "content");
        } catch (IOException e) {
            // an answer without words of its own is told by its number
        }
        if (said.isBlank()) {
            return WaitSaying.ANSWERED.with(answer.status());
        }
        // where in what we sent the fault lies is for us, why is for the listener
        said = said.replaceFirst("^(edits\\[|items\\[|\\$)\\S*: ", "");
        return Said.quoted(said.length() <= LONGEST_MESSAGE ? said : said.substring(0, LONGEST_MESSAGE) + "…");
    }

    private static HttpUrl playlist(SignedIn account, PlaylistId id) throws IOException {
        return url(account, "playlists").addPathSegment(id.value().toString()).build();
    }

    private static HttpUrl.Builder url(SignedIn account, String what) throws IOException {
        return Http.trusted(account.base().toString())
                .newBuilder()
                .addPathSegment("")
                .addPathSegment("gatefold")
                .addPathSegment(what);
    }

    private static Map<String, String> headers(String token, Map<String, String> condition) {
        Map<String, String> headers = new HashMap<>(condition);
        headers.put("Authorization", "Bearer " + token);
        return headers;
    }
}
