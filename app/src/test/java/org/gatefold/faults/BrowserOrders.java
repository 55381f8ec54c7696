package org.gatefold.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.gatefold.app.WithoutWindow;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.oauth.AuthorizationServer;
import org.gatefold.sync.oauth.BrowserSignIn;
import org.gatefold.sync.oauth.Page;

/** Signs in as the settings do, with a browser that is somewhere else. */
final class BrowserOrders {
    private static final String SCOPES = "listens library dev.ucp.shopping.order:read dev.ucp.shopping.checkout:create";
    private static final Page PAGE = new Page("Gatefold", "You are signed in.", "It did not work.", "Nothing here.");

    private final WithoutWindow services;
    private final Http http = new Http();
    private URI base;
    private BrowserSignIn begun;

    BrowserOrders(WithoutWindow services) {
        this.services = services;
    }

    /** Answers with the address that the browser has to open. */
    void begin(String address, JsonObject answer) throws IOException {
        base = URI.create(address);
        AuthorizationServer server = AuthorizationServer.find(http, base)
                .orElseThrow(() -> new IOException("There is no sign-in at " + address + "."));
        begun = BrowserSignIn.begin(http, server, SCOPES, PAGE);
        answer.addProperty("open", begun.address().toString());
    }

    /** Waits for the browser. */
    void finish() throws IOException {
        try (BrowserSignIn signIn = begun) {
            signIn.finish(Duration.ofSeconds(60), tokens -> {
                services.signedIn(base, tokens);
                return true;
            });
        }
    }
}
