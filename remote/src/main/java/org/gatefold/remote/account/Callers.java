package org.gatefold.remote.account;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.http.HttpProblem;
import org.gatefold.remote.http.Request;

/** Reads from a request who sends it: {@code Authorization: Bearer} or {@code Token}, and {@code UCP-Agent}. */
public final class Callers {
    private final Accounts accounts;
    private final AgentRule agents;

    public Callers(Accounts accounts, AgentRule agents) {
        this.accounts = accounts;
        this.agents = agents;
    }

    /** The caller of a shop endpoint; a token that is sent must be right, none makes a guest. */
    public Caller shop(Request request) {
        return new Caller(
                token(request).map(this::known).map(Access::account), agents.profile(request.header("UCP-Agent")));
    }

    /** The same, for what an account's token needs a scope for. */
    public Caller shop(Request request, String scope) {
        return new Caller(
                token(request).map(token -> allowed(token, scope)), agents.profile(request.header("UCP-Agent")));
    }

    /** The account of an endpoint that serves accounts only. */
    public Account account(Request request, String scope) {
        return token(request)
                .map(token -> allowed(token, scope))
                .orElseThrow(() -> refused("Sign in: send an Authorization header with your token", ""));
    }

    /** The token of a request, whatever it is worth. */
    public Optional<String> token(Request request) {
        return request.header("Authorization").map(header -> {
            int space = header.indexOf(' ');
            String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
            if (!scheme.equals("bearer") && !scheme.equals("token")) {
                throw refused("Send the token as 'Bearer' or 'Token'", "");
            }
            return header.substring(space + 1).strip();
        });
    }

    private Access known(String token) {
        return accounts.access(token).orElseThrow(() -> refused("This token is not valid", " error=\"invalid_token\""));
    }

    private Account allowed(String token, String scope) {
        Access access = known(token);
        if (!access.scopes().has(scope)) {
            throw new HttpProblem(
                    403,
                    "insufficient_scope",
                    "This token is not for that: it lacks " + scope,
                    Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\""));
        }
        return access.account();
    }

    /** RFC 6750, 3: no error is named where no token came. */
    private static HttpProblem refused(String content, String error) {
        return new HttpProblem(401, "unauthorized", content, Map.of("WWW-Authenticate", "Bearer" + error));
    }
}
