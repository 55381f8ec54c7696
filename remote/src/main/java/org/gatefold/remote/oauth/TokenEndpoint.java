package org.gatefold.remote.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Grants;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;

/** Gives out tokens for codes and refresh tokens (RFC 6749) and takes them back (RFC 7009). */
final class TokenEndpoint {
    static final String PATH = "/oauth/token";
    static final String REVOKE = "/oauth/revoke";

    private final Grants grants;

    TokenEndpoint(Grants grants) {
        this.grants = grants;
    }

    List<Route> routes() {
        return List.of(
                Route.post(PATH, this::token).upToKibibytes(16),
                Route.post(REVOKE, this::revoke).upToKibibytes(16));
    }

    private Answer token(Request request) {
        Map<String, String> form = request.form();
        String client = form.getOrDefault("client_id", "");
        if (!client.equals(Client.ID)) {
            return problem(401, "invalid_client", "client_id must be " + Client.ID);
        }
        Optional<Grants.Tokens> tokens;
        switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> {
                String verifier = form.getOrDefault("code_verifier", "");
                if (!verifier.matches("[A-Za-z0-9._~-]{43,128}")) {
                    return problem(400, "invalid_request", "code_verifier is missing or malformed");
                }
                tokens = grants.redeem(
                        form.getOrDefault("code", ""), client, form.getOrDefault("redirect_uri", ""), verifier);
            }
            case "refresh_token" -> tokens = grants.refresh(form.getOrDefault("refresh_token", ""), client);
            default -> {
                return problem(400, "unsupported_grant_type", "Send authorization_code or refresh_token");
            }
        }
        return tokens.map(TokenEndpoint::answer)
                .orElseGet(() -> problem(400, "invalid_grant", "This is not good, or no longer: sign in again"));
    }

    private static Answer answer(Grants.Tokens tokens) {
        return Answer.ok(new Doc()
                .put("access_token", tokens.access())
                .put("token_type", "Bearer")
                .put("expires_in", tokens.life().toSeconds())
                .put("refresh_token", tokens.refresh())
                .put("scope", tokens.scopes().text())
                .put("username", tokens.username()));
    }

    private Answer revoke(Request request) {
        Optional.ofNullable(request.form().get("token")).ifPresent(grants::revoke);
        return Answer.ok(new Doc());
    }

    private static Answer problem(int status, String error, String description) {
        return Answer.json(
                status,
                new Doc()
                        .put("error", error)
                        .put("error_description", description)
                        .json());
    }
}
