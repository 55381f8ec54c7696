package org.gatefold.store.ucp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.gatefold.store.seal.KeptAnswer;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.time.Uuid7;

/** Sends UCP requests with the headers the protocol asks for and turns every way of saying no into one exception. */
final class UcpHttp {
    private final Http http;
    private final Clock clock;
    private final Uuid7 ids;
    private final URI platformProfile;
    private final Supplier<Optional<SignedIn>> account;

    /** In nobody's name. */
    UcpHttp(Http http, Clock clock, URI platformProfile) {
        this(http, clock, new Uuid7(clock), platformProfile, Optional::empty);
    }

    private UcpHttp(Http http, Clock clock, Uuid7 ids, URI platformProfile, Supplier<Optional<SignedIn>> account) {
        this.http = http;
        this.clock = clock;
        this.ids = ids;
        this.platformProfile = platformProfile;
        this.account = account;
    }

    /** The same in the name of an account; who that is is asked anew for every request. */
    UcpHttp inNameOf(Supplier<Optional<SignedIn>> who) {
        return new UcpHttp(http, clock, ids, platformProfile, who);
    }

    /** What a GET was answered with, understood and as it came. */
    record Exchanged(HttpUrl url, Json json, Answer answer, Instant at) {
        private static final int MOST_HEADERS = 60;

        /** @param keys the keys that the shop's profile names now */
        KeptAnswer kept(List<String> keys) {
            List<KeptAnswer.Field> headers = new ArrayList<>();
            for (int i = 0; i < Math.min(MOST_HEADERS, answer.headers().size()); i++) {
                if (!answer.headers().name(i).equalsIgnoreCase("Set-Cookie")) {
                    headers.add(new KeptAnswer.Field(
                            answer.headers().name(i), answer.headers().value(i)));
                }
            }
            return new KeptAnswer("GET", url.uri(), answer.status(), headers, answer.body(), keys, at);
        }
    }

    Json get(HttpUrl url) throws ShopException {
        return read(exchange("GET", url, headers(), new byte[0]));
    }

    Exchanged exchanged(HttpUrl url) throws ShopException {
        Map<String, String> headers = headers();
        // a digest is made over the bytes on the wire, and OkHttp gives only what was in them
        headers.put("Accept-Encoding", "identity");
        Answer answer = exchange("GET", url, headers, new byte[0]);
        return new Exchanged(url, read(answer), answer, clock.instant());
    }

    /** Sends a request that may be repeated without harm, with a key of its own. */
    Json send(String method, HttpUrl url, JsonObject body) throws ShopException {
        return send(method, url, ids.next(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    Json send(String method, HttpUrl url, UUID key, byte[] body) throws ShopException {
        Map<String, String> headers = headers();
        headers.put("Idempotency-Key", key.toString());
        return read(exchange(method, url, headers, body));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("UCP-Agent", "profile=\"" + platformProfile + "\"");
        headers.put("Request-Id", ids.next().toString());
        return headers;
    }

    /** In the name of the account if there is one; every try of it has the same headers and bytes. */
    private Answer exchange(String method, HttpUrl url, Map<String, String> headers, byte[] body) throws ShopException {
        Optional<SignedIn> who = account.get();
        try {
            return who.isEmpty()
                    ? once(method, url, headers, body)
                    : who.get().exchange(token -> {
                        headers.put("Authorization", "Bearer " + token);
                        return once(method, url, headers, body);
                    });
        } catch (IOException e) {
            throw new ShopException(Kind.UNREACHABLE, ShopSaying.AWAY.with(url.host()), e);
        }
    }

    private Answer once(String method, HttpUrl url, Map<String, String> headers, byte[] body) throws IOException {
        return method.equals("GET") ? http.get(url, headers) : http.send(method, url, headers, body);
    }

    private Json read(Answer answer) throws ShopException {
        if (!answer.isSuccess()) {
            throw refusal(answer);
        }
        Json json = json(answer);
        if (json.get("ucp").text("status").filter("error"::equals).isPresent()) {
            throw envelope(json, Kind.REFUSED);
        }
        return json;
    }

    private static Json json(Answer answer) throws ShopException {
        try {
            return Json.of(answer.json());
        } catch (IOException e) {
            throw new ShopException(Kind.BAD_ANSWER, ShopSaying.NOT_UNDERSTOOD.with(), e);
        }
    }

    private ShopException refusal(Answer answer) {
        Json json = jsonOrNothing(answer);
        String sentence = said(json).orElse("");
        int status = answer.status();
        if (status >= 500) {
            return ShopException.busy(ShopSaying.TROUBLED.with(), answer.retryAfter(clock));
        }
        if (status < 400) {
            return new ShopException(Kind.BAD_ANSWER, ShopSaying.MOVED.with());
        }
        return switch (status) {
            case 401, 403 -> new ShopException(Kind.SIGN_IN, or(sentence, ShopSaying.SIGN_IN));
            case 404, 410 -> new ShopException(Kind.NOT_FOUND, or(sentence, ShopSaying.GONE));
            case 408, 429 -> ShopException.busy(ShopSaying.BUSY.with(), answer.retryAfter(clock));
            case 409 -> conflict(json, answer);
            default -> envelope(json, Kind.REFUSED);
        };
    }

    /** Only a 409 that says so means that the first request with the key is still being worked on. */
    private ShopException conflict(Json json, Answer answer) {
        return code(json).filter("idempotency_in_flight"::equals).isPresent()
                ? ShopException.busy(ShopSaying.AT_WORK.with(), answer.retryAfter(clock))
                : new ShopException(Kind.BAD_ANSWER, or(said(json).orElse(""), ShopSaying.REPEAT));
    }

    private static ShopException envelope(Json json, Kind other) {
        Kind kind = switch (code(json).orElse("")) {
            case "not_found" -> Kind.NOT_FOUND;
            case "version_unsupported" -> Kind.UNSUPPORTED_VERSION;
            case "identity_required", "insufficient_scope" -> Kind.SIGN_IN;
            default -> other;
        };
        return new ShopException(kind, or(said(json).orElse(""), ShopSaying.REFUSED));
    }

    private static Json jsonOrNothing(Answer answer) {
        try {
            return json(answer);
        } catch (ShopException e) {
            return Json.of(new JsonObject());
        }
    }

    /** The code of an error: of the envelope's first error message, or of a bare {@code {code, content}}. */
    private static Optional<String> code(Json json) {
        return errors(json).stream()
                .flatMap(m -> m.text("code").stream())
                .findFirst()
                .or(() -> json.text("code"));
    }

    private static Optional<String> said(Json json) {
        return errors(json).stream()
                .flatMap(m -> m.text("content").stream())
                .findFirst()
                .or(() -> json.text("content"))
                .or(() -> json.text("detail"))
                .or(() -> json.text("message"));
    }

    private static List<Json> errors(Json json) {
        return json.items("messages").stream()
                .filter(m -> m.text("type").filter("error"::equals).isPresent())
                .toList();
    }

    private static Said or(String sentence, ShopSaying otherwise) {
        return sentence.isEmpty() ? otherwise.with() : Said.quoted(sentence);
    }
}
