package org.gatefold.remote.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Request;

/** What a player asks for when it sends its user to the authorization endpoint. */
sealed interface Asked {

    /** Nothing may be sent back to that address, because nobody knows whose it is. */
    record Nowhere(String reason) implements Asked {}

    /** A mistake that the player is told of. */
    record Mistaken(String redirect, String state, String error, String description) implements Asked {
        String address(String issuer) {
            return back(redirect, state, issuer, Map.of("error", error, "error_description", description));
        }
    }

    /** @param challenge S256 of the secret that the player will show */
    record Consent(String redirect, String state, String challenge, Scopes scopes) implements Asked {

        /** The same question, for the addresses of our own forms. */
        String query() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("response_type", "code");
            parameters.put("client_id", Client.ID);
            parameters.put("redirect_uri", redirect);
            parameters.put("state", state);
            parameters.put("code_challenge", challenge);
            parameters.put("code_challenge_method", "S256");
            parameters.put("scope", scopes.text());
            return encoded(parameters);
        }

        String granted(String issuer, String code) {
            return back(redirect, state, issuer, Map.of("code", code));
        }

        String refused(String issuer) {
            return back(redirect, state, issuer, Map.of("error", "access_denied"));
        }
    }

    static Asked read(Request request) {
        if (!request.parameter("client_id").orElse("").equals(Client.ID)) {
            return new Nowhere("This shop does not know the program that asks. Is the address in your player right?");
        }
        String redirect = request.parameter("redirect_uri").orElse("");
        if (!Client.mayRedirectTo(redirect)) {
            return new Nowhere("This shop only goes back to a player on your own computer.");
        }
        String state = request.parameter("state").orElse("");
        if (state.isEmpty() || state.length() > 1024) {
            return new Mistaken(redirect, "", "invalid_request", "state is missing or too long");
        }
        if (!request.parameter("response_type").orElse("").equals("code")) {
            return new Mistaken(redirect, state, "unsupported_response_type", "response_type must be code");
        }
        String challenge = request.parameter("code_challenge").orElse("");
        if (!request.parameter("code_challenge_method").orElse("").equals("S256")
                || !challenge.matches("[A-Za-z0-9_-]{43}")) {
            return new Mistaken(redirect, state, "invalid_request", "PKCE with S256 is required");
        }
        Scopes scopes = Scopes.known(request.parameter("scope").orElse(""));
        if (scopes.names().isEmpty()) {
            return new Mistaken(redirect, state, "invalid_scope", "None of the scopes is known here");
        }
        return new Consent(redirect, state, challenge, scopes);
    }

    /** RFC 9207: the answer says which server gave it. */
    private static String back(String redirect, String state, String issuer, Map<String, String> answer) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        if (!state.isEmpty()) {
            parameters.put("state", state);
        }
        parameters.put("iss", issuer);
        return redirect + "?" + encoded(parameters);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
