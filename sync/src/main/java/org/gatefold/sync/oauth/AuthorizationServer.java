package org.gatefold.sync.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.SaidException;

/**
 * Where a server signs its accounts in, as its metadata says (RFC 8414). {@code namesItself}: it says in its answers who it
 * is (RFC 9207), so an answer that does not is not its own.
 */
public record AuthorizationServer(
        URI issuer, HttpUrl authorize, HttpUrl token, Optional<HttpUrl> revoke, boolean namesItself) {

    /**
     * Asks a server for its metadata. Blocks.
     *
     * @return empty where the server has none: it has no sign-in by browser
     * @throws IOException when it cannot be asked, or what it says cannot be used
     */
    public static Optional<AuthorizationServer> find(Http http, URI base) throws IOException {
        Answer answer = http.get(wellKnown(base), Map.of("Accept", "application/json"));
        int status = answer.status();
        if (status == 408 || status == 429 || status >= 500) {
            throw new IOException("The server at " + base.getHost() + " has a problem just now.");
        }
        if (!answer.isSuccess()) {
            return Optional.empty();
        }
        JsonObject json;
        try {
            json = answer.json();
        } catch (IOException e) {
            // a page that answers everything
            return Optional.empty();
        }
        return Optional.of(read(json, base));
    }

    private static AuthorizationServer read(JsonObject json, URI base) throws IOException {
        if (!withoutSlash(text(json, "issuer").orElse("")).equals(withoutSlash(base.toString()))) {
            throw new SaidException(SignInSaying.OTHER_NAME.with(base.getHost()));
        }
        if (!has(json, "code_challenge_methods_supported", "S256")) {
            throw new SaidException(SignInSaying.UNKNOWN_KIND.with(base.getHost()));
        }
        Optional<String> revoke = text(json, "revocation_endpoint");
        JsonElement names = json.get("authorization_response_iss_parameter_supported");
        return new AuthorizationServer(
                base,
                endpoint(json, "authorization_endpoint"),
                endpoint(json, "token_endpoint"),
                revoke.isPresent() ? Optional.of(Http.trusted(revoke.get())) : Optional.empty(),
                names != null && names.isJsonPrimitive() && names.getAsBoolean());
    }

    /** The well-known part goes between host and path (RFC 8414, 3.1). */
    private static HttpUrl wellKnown(URI base) throws IOException {
        HttpUrl url = Http.trusted(base.toString());
        String path = withoutSlash(url.encodedPath());
        return url.newBuilder()
                .encodedPath("/.well-known/oauth-authorization-server" + path)
                .query(null)
                .build();
    }

    private static HttpUrl endpoint(JsonObject json, String name) throws IOException {
        return Http.trusted(text(json, name).orElseThrow(() -> new SaidException(SignInSaying.NO_PAGE.with())));
    }

    private static boolean has(JsonObject json, String name, String wanted) {
        if (!(json.get(name) instanceof JsonArray all)) {
            return false;
        }
        for (JsonElement one : all) {
            if (one.isJsonPrimitive() && one.getAsString().equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonElement element = json.get(name);
        return element != null && element.isJsonPrimitive() ? Optional.of(element.getAsString()) : Optional.empty();
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
