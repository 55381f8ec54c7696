package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.Player;
import org.gatefold.player.listening.ListenLog;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.store.Store;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.UserData;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.roster.Account;

/** All that stands behind the window, opened exactly as the program opens it and without JavaFX, for tests that kill it. */
public final class WithoutWindow implements AutoCloseable {
    private final Services services;

    private WithoutWindow(Services services) {
        this.services = services;
    }

    public static WithoutWindow open(Path home) throws IOException, ShopException {
        System.setProperty(Places.SECRETS_PROPERTY, "file");
        return new WithoutWindow(Services.open(new Home(home.resolve("data"), home.resolve("cache"))));
    }

    public SignIns accounts() {
        return services.accounts;
    }

    public UserData user() {
        return services.user;
    }

    public SqlOutbox outbox() {
        return services.outbox;
    }

    public Player player() {
        return services.player;
    }

    public Store store() {
        return services.store;
    }

    /** What playback itself writes to, so that a play needs no half track to be heard first. */
    public ListenLog listens() {
        return new SqlListenLog(services.user.database(), services.outbox, services.accounts, (SqlListening)
                services.player.listening());
    }

    /** Signs in without asking the server, as a token that was accepted before. */
    public void signIn(String address, String user, String token) throws IOException {
        services.accounts.signedIn(
                URI.create(address), user, Account.Way.TOKEN, new Tokens(token, Optional.empty(), Optional.empty()));
    }

    /** Keeps what a sign-in in the browser brought. */
    public void signedIn(URI base, Tokens tokens) throws IOException {
        services.accounts.signedIn(base, tokens.username().orElseThrow(), Account.Way.BROWSER, tokens);
    }

    public void signOut() throws IOException {
        for (Account account : services.accounts.all()) {
            services.accounts.signOut(account.id());
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
