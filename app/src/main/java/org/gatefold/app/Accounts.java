package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The listener's account at a server of listens, which is the account at its shop too where both are one server. The
 * address lies in the preferences, the token among the secrets.
 */
final class Accounts implements SignIns {
    private static final String SERVER = "listens.server";
    private static final String USER = "listens.user";
    private static final String TOKEN = "listens.token";

    private final Preferences preferences;
    private final Secrets secrets;
    private final SqlOutbox outbox;
    private volatile @Nullable TokenAccount account;

    Accounts(Preferences preferences, Secrets secrets, SqlOutbox outbox) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.outbox = outbox;
        account = kept().orElse(null);
    }

    @Override
    public Optional<SignedIn> current() {
        return Optional.ofNullable(account);
    }

    @Override
    public Optional<SignedIn> named(String id) {
        return current().filter(now -> id.equals(SignedIn.NONE) || id.equals(now.id()));
    }

    @Override
    public Optional<SignedIn> at(URI server) {
        return current().filter(now -> SignIns.sameServer(now.base(), server));
    }

    Optional<String> token() {
        return Optional.ofNullable(account).map(TokenAccount::token);
    }

    Optional<String> server() {
        return preferences.get(SERVER);
    }

    /** Sends plays there from now on, also those that wait. Blocks. */
    void keep(URI base, String user, String token) throws IOException {
        secrets.put(TOKEN, token);
        preferences.put(SERVER, base.toString());
        preferences.put(USER, user);
        account = kept().orElse(null);
        outbox.signedIn(id(base, user));
        outbox.signedIn(SignedIn.NONE);
        outbox.wake();
    }

    /** Sends nothing any more; what waits stays. Blocks. */
    void forget() throws IOException {
        account = null;
        preferences.remove(SERVER);
        preferences.remove(USER);
        secrets.remove(TOKEN);
    }

    private Optional<TokenAccount> kept() {
        Optional<String> server = preferences.get(SERVER);
        Optional<String> token = secrets.get(TOKEN);
        if (server.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        URI base = URI.create(server.get());
        return Optional.of(new TokenAccount(id(base, preferences.get(USER).orElse("")), base, token.get()));
    }

    private static String id(URI base, String user) {
        return user + "@" + base.getRawAuthority();
    }
}
