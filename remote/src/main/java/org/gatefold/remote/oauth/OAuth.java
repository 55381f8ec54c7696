package org.gatefold.remote.oauth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.account.AppLogins;
import org.gatefold.remote.account.Grants;
import org.gatefold.remote.account.Members;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.sql.Database;

/** Signing in from a player: OAuth 2.0 authorization code with PKCE for native apps (RFC 8252), and what it says of itself. */
public final class OAuth {
    /** Where a listener makes keys and passwords for players that know no OAuth. */
    public static final String APPS = "/account/apps";

    private final Browsers browsers;
    private final Members members;
    private final EntryPages entry;
    private final ConsentPage consent;
    private final TokenEndpoint tokens;

    public OAuth(Database database, Clock clock, Members members, Grants grants, Secrets secrets) {
        this.browsers = new Browsers(database, clock, secrets);
        this.members = members;
        this.entry = new EntryPages(members, browsers);
        this.consent = new ConsentPage(browsers, grants);
        this.tokens = new TokenEndpoint(grants);
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>(entry.routes());
        routes.addAll(consent.routes());
        routes.addAll(tokens.routes());
        routes.add(Route.get("/.well-known/oauth-authorization-server", OAuth::metadata));
        return routes;
    }

    /** The page of those keys and passwords. */
    public List<Route> appRoutes(AppLogins apps) {
        return new AppPages(browsers, members, apps).routes();
    }

    /** RFC 8414. */
    private static Answer metadata(Request request) {
        String base = request.base();
        return Answer.ok(new Doc()
                        .put("issuer", base)
                        .put("authorization_endpoint", base + ConsentPage.PATH)
                        .put("token_endpoint", base + TokenEndpoint.PATH)
                        .put("revocation_endpoint", base + TokenEndpoint.REVOKE)
                        .put("scopes_supported", Doc.texts(Scopes.ALL.names()))
                        .put("response_types_supported", Doc.texts(List.of("code")))
                        .put("response_modes_supported", Doc.texts(List.of("query")))
                        .put("grant_types_supported", Doc.texts(List.of("authorization_code", "refresh_token")))
                        .put("code_challenge_methods_supported", Doc.texts(List.of("S256")))
                        .put("token_endpoint_auth_methods_supported", Doc.texts(List.of("none")))
                        .put("revocation_endpoint_auth_methods_supported", Doc.texts(List.of("none")))
                        .put("authorization_response_iss_parameter_supported", true)
                        .put("service_documentation", base + "/gatefold/openapi.yaml"))
                .with("Cache-Control", "public, max-age=60");
    }
}
