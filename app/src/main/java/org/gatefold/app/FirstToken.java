package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.roster.Accounts;
import org.gatefold.sync.secret.Secrets;

/** The one token that was kept before there were accounts; it becomes the first of them. */
record FirstToken(Preferences preferences, Secrets secrets) {
    private static final String SERVER = "listens.server";
    private static final String USER = "listens.user";
    private static final String TOKEN = "listens.token";

    /** Harmless when there is none. Blocks. */
    void bringTo(Accounts accounts) throws IOException {
        Optional<String> server = preferences.get(SERVER);
        if (server.isEmpty()) {
            return;
        }
        Optional<String> token = secrets.get(TOKEN);
        if (token.isPresent()) {
            accounts.signedIn(
                    URI.create(server.get()),
                    preferences.get(USER).orElse(""),
                    Account.Way.TOKEN,
                    new Tokens(token.get(), Optional.empty(), Optional.empty()));
        }
        preferences.remove(SERVER);
        preferences.remove(USER);
        secrets.remove(TOKEN);
    }
}
