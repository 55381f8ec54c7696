package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.app.settings.AccountsDesk;
import org.gatefold.app.ui.StartSaying;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.TokenCheck;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.oauth.AuthorizationServer;
import org.gatefold.sync.oauth.BrowserSignIn;
import org.gatefold.sync.oauth.Page;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.outbox.WaitingRows;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.roster.Accounts;
import org.gatefold.sync.said.SaidException;
import org.gatefold.sync.secret.Secrets;

/** Lets the settings sign in and out: a server is asked before anything is kept. */
record AccountCounter(
        Accounts accounts,
        Secrets secrets,
        Optional<Path> damaged,
        WaitingRows outbox,
        Http http,
        ListenServer listens,
        Texts texts)
        implements AccountsDesk {
    /** What an account is asked to allow; a server drops what it does not know. */
    private static final String SCOPES = "listens library dev.ucp.shopping.order:read dev.ucp.shopping.checkout:create";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int COUNTED = 5_000;

    @Override
    public List<Account> all() {
        return accounts.all();
    }

    @Override
    public Subscription onChange(Consumer<List<Account>> listener) {
        return accounts.onChange(listener);
    }

    @Override
    public Optional<SigningIn> begin(String server) throws IOException {
        URI base = base(server);
        Optional<AuthorizationServer> found = AuthorizationServer.find(http, base);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Page page = new Page(
                texts.get("app.name"),
                texts.get("accounts.page-signed-in"),
                texts.get("accounts.page-not-signed-in"),
                texts.get("accounts.page-nothing"));
        return Optional.of(new InBrowser(base, BrowserSignIn.begin(http, found.get(), SCOPES, page)));
    }

    @Override
    public String connect(String server, String token) throws IOException {
        URI base = base(server);
        String name = nameOf(base, token);
        accounts.signedIn(base, name, Account.Way.TOKEN, new Tokens(token, Optional.empty(), Optional.empty()));
        return name;
    }

    @Override
    public void makeCurrent(String id) {
        accounts.makeCurrent(id);
    }

    @Override
    public boolean signOut(String id) throws IOException {
        return accounts.signOut(id);
    }

    @Override
    public boolean remove(String id) throws IOException {
        return accounts.remove(id);
    }

    @Override
    public int waiting(String id) {
        return (int) outbox.rows(COUNTED).stream()
                .filter(row -> row.account().equals(id))
                .count();
    }

    @Override
    public Safe safe() {
        return new Safe(secrets.where(), damaged.map(Path::toString));
    }

    private String nameOf(URI base, String token) throws IOException {
        return switch (listens.check(base, token)) {
            case TokenCheck.Invalid(var message) -> throw new SaidException(StartSaying.TOKEN_UNKNOWN.with(message));
            case TokenCheck.Valid(var user) -> user;
        };
    }

    /** A bare name is a server reached by https. */
    private static URI base(String server) throws IOException {
        String typed = server.strip();
        String address =
                Http.trusted(typed.contains("://") ? typed : "https://" + typed).toString();
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** A server that does not say whose sign-in it was is asked. */
    private String keep(URI base, Tokens tokens) throws IOException {
        Optional<String> said = tokens.username();
        String name = said.isPresent() ? said.get() : nameOf(base, tokens.access());
        accounts.signedIn(base, name, Account.Way.BROWSER, tokens);
        return name;
    }

    /** One sign-in under way. */
    private final class InBrowser implements SigningIn {
        private final URI base;
        private final BrowserSignIn signIn;

        InBrowser(URI base, BrowserSignIn signIn) {
            this.base = base;
            this.signIn = signIn;
        }

        @Override
        public URI address() {
            return signIn.address();
        }

        @Override
        public String finish() throws IOException {
            return signIn.finish(PATIENCE, tokens -> keep(base, tokens));
        }

        @Override
        public void close() {
            signIn.close();
        }
    }
}
