package org.gatefold.sync.oauth;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.SaidException;

/** Trades codes and refresh tokens for tokens at one server, as a public client (RFC 6749, 4.1.3 and 6; RFC 7009). Blocks. */
final class TokenEndpoint {
    /** The name under which servers know this program. */
    static final String CLIENT = "gatefold";

    private final Http http;
    private final AuthorizationServer server;

    TokenEndpoint(Http http, AuthorizationServer server) {
        this.http = http;
        this.server = server;
    }

    Tokens exchange(String code, URI redirect, Proof proof) throws IOException {
        Map<String, String> form = form("authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect.toString());
        form.put("code_verifier", proof.verifier());
        return tokens(form);
    }

    /**
     * A server that rotates gives a new refresh token too; one that does not means the former to go on.
     *
     * @throws SignInEnded when the server does not take the token any more
     * @throws IOException when there is no answer: the server may have rotated all the same
     */
    Tokens refresh(String refresh) throws IOException {
        Map<String, String> form = form("refresh_token");
        form.put("refresh_token", refresh);
        Tokens fresh = tokens(form);
        return new Tokens(fresh.access(), fresh.refresh().or(() -> Optional.of(refresh)), fresh.username());
    }

    /** @return whether the server was told; one that has no such endpoint cannot be */
    boolean revoke(String token) throws IOException {
        Optional<HttpUrl> where = server.revoke();
        return where.isPresent()
                && http.sendForm(where.get(), Map.of("token", token, "client_id", CLIENT))
                        .isSuccess();
    }

    private Tokens tokens(Map<String, String> form) throws IOException {
        Answer answer = http.sendForm(server.token(), form);
        if (answer.isSuccess()) {
            return Tokens.ofAnswer(answer.json());
        }
        String error = error(answer);
        throw switch (error) {
            case "invalid_grant", "invalid_client", "unauthorized_client", "invalid_scope" ->
                new SignInEnded(SignInSaying.ENDED.with(error));
            default -> new SaidException(SignInSaying.ANSWERED.with(answer.status()));
        };
    }

    private static Map<String, String> form(String grant) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grant);
        form.put("client_id", CLIENT);
        return form;
    }

    /** The code of an error answer; a 5xx, 429 or page of a portal has none. */
    private static String error(Answer answer) {
        if (answer.status() != 400 && answer.status() != 401) {
            return "";
        }
        try {
            JsonElement error = answer.json().get("error");
            return error != null && error.isJsonPrimitive() ? error.getAsString() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
