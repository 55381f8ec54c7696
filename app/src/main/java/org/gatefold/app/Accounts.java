package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.app.settings.ListensSection;
import org.gatefold.player.listening.ListenAccount;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.TokenCheck;
import org.gatefold.store.shop.AccountToken;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.secret.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The listener's account at a server of listens, which is the account at its shop too where both are one server. The
 * address lies in the preferences, the token among the secrets.
 */
final class Accounts implements ListensSection.Account, AccountToken {
    private static final String SERVER = "listens.server";
    private static final String USER = "listens.user";
    private static final String TOKEN = "listens.token";

    private final Preferences preferences;
    private final Secrets secrets;
    private final SqlOutbox outbox;
    private final ListenServer listenServer;
    private volatile @Nullable ListenAccount account;

    Accounts(Preferences preferences, Secrets secrets, SqlOutbox outbox, ListenServer listenServer) {
        this.preferences = preferences;
        this.secrets = secrets;
        this.outbox = outbox;
        this.listenServer = listenServer;
        account = kept().orElse(null);
    }

    /** Where plays go now; asked at every delivery. */
    Optional<ListenAccount> listens() {
        return Optional.ofNullable(account);
    }

    Optional<String> token() {
        return listens().map(ListenAccount::token);
    }

    @Override
    public Optional<String> server() {
        return preferences.get(SERVER);
    }

    @Override
    public String connect(String server, String token) throws IOException {
        URI base = URI.create(Http.trusted(server).toString());
        return switch (listenServer.check(base, token)) {
            case TokenCheck.Invalid(var message) -> throw new IOException("The server does not know this token. " + message);
            case TokenCheck.Valid(var user) -> {
                secrets.put(TOKEN, token);
                preferences.put(SERVER, server.strip());
                preferences.put(USER, user);
                account = kept().orElse(null);
                outbox.signedIn(id(base, user));
                outbox.wake();
                yield user;
            }
        };
    }

    @Override
    public void disconnect() throws IOException {
        account = null;
        preferences.remove(SERVER);
        preferences.remove(USER);
        secrets.remove(TOKEN);
    }

    @Override
    public Optional<String> tokenFor(ShopId shop) {
        ListenAccount now = account;
        return now != null && sameServer(now.base(), URI.create(shop.value())) ? Optional.of(now.token()) : Optional.empty();
    }

    private Optional<ListenAccount> kept() {
        Optional<String> server = preferences.get(SERVER);
        Optional<String> token = secrets.get(TOKEN);
        if (server.isEmpty() || token.isEmpty()) {
            return Optional.empty();
        }
        URI base = URI.create(server.get());
        return Optional.of(new ListenAccount(id(base, preferences.get(USER).orElse("")), base, token.get()));
    }

    private static String id(URI base, String user) {
        return user + "@" + base.getRawAuthority();
    }

    private static boolean sameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
            && one.getRawAuthority().toLowerCase(Locale.ROOT).equals(other.getRawAuthority().toLowerCase(Locale.ROOT));
    }
}
