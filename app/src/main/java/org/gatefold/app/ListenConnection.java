package org.gatefold.app;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.gatefold.app.settings.ListensSection;
import org.gatefold.player.listening.ListenServer;
import org.gatefold.player.listening.TokenCheck;
import org.gatefold.sync.http.Http;

/** Lets the settings connect the account: the server is asked whether it knows the token before anything is kept. */
record ListenConnection(Accounts accounts, ListenServer listenServer) implements ListensSection.Account {
    @Override
    public Optional<String> server() {
        return accounts.server();
    }

    @Override
    public String connect(String server, String token) throws IOException {
        String address = Http.trusted(server).toString();
        URI base = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        return switch (listenServer.check(base, token)) {
            case TokenCheck.Invalid(var message) ->
                throw new IOException("The server does not know this token. " + message);
            case TokenCheck.Valid(var user) -> {
                accounts.keep(base, user, token);
                yield user;
            }
        };
    }

    @Override
    public void disconnect() throws IOException {
        accounts.forget();
    }
}
