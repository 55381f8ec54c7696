package org.gatefold.app.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Answer;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.oauth.AuthorizationServer;
import org.gatefold.sync.oauth.BrowserSignIn;
import org.gatefold.sync.oauth.Page;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.roster.Accounts;
import org.gatefold.sync.secret.SecretFile;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at the real remote, through its real pages, and staying signed in while its tokens run out at once. */
@Timeout(120)
final class RealSignInTest {
    private static final Page PAGE = new Page("Gatefold", "You are signed in.", "It did not work.", "Nothing here.");
    private static final String PASSWORD = "seven tides at noon";

    @TempDir
    Path folder;

    private final Http http = new Http();
    private Remote remote;
    private Database user;
    private Accounts accounts;
    private Tokens first;

    @BeforeEach
    void open() throws Exception {
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withRules(RemoteConfig.Rules.usual().withAccessLife(Duration.ofSeconds(1))));
        Path mine = Files.createDirectories(folder.resolve("mine"));
        user = new Database(mine.resolve("user.db"), Durability.KEEP);
        accounts = Accounts.open(user, SecretFile.open(mine, Clock.systemUTC()), http, Clock.systemUTC(), _ -> {});
    }

    @AfterEach
    void close() {
        http.close();
        user.close();
        remote.close();
    }

    @Test
    void aListenerMakesAnAccountInTheBrowserAndStaysSignedIn() throws Exception {
        signIn("ann");
        SignedIn ann = accounts.current().orElseThrow();
        assertEquals(200, orders(ann).status());
        awaitRefusalOf(ann.token());
        String ranOut = ann.token();
        assertEquals(200, orders(ann).status());
        assertFalse(ann.token().equals(ranOut), "it has another token now");
        assertFalse(first.refresh().equals(Optional.empty()));
    }

    @Test
    void signingOutEndsItAtTheRemoteToo() throws Exception {
        String id = signIn("ann");
        SignedIn ann = accounts.current().orElseThrow();
        String token = ann.token();
        assertTrue(accounts.signOut(id));
        assertEquals(401, ordersWith(token).status());
        assertEquals(Optional.empty(), accounts.current());
    }

    @Test
    void noTokenOfItIsInAnyFileOfOurs() throws Exception {
        signIn("ann");
        try (Stream<Path> files = Files.walk(folder.resolve("mine"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(first.access()), file + " has the token in it");
                assertFalse(content.contains(first.refresh().orElseThrow()), file + " has the refresh token in it");
            }
        }
    }

    private String signIn(String name) throws Exception {
        URI base = URI.create(remote.base().toString().replaceAll("/$", ""));
        AuthorizationServer server = AuthorizationServer.find(http, base).orElseThrow();
        try (Visitor visitor = new Visitor();
                BrowserSignIn signIn = BrowserSignIn.begin(http, server, "listens dev.ucp.shopping.order:read", PAGE)) {
            CompletableFuture<HttpResponse<String>> shown =
                    CompletableFuture.supplyAsync(() -> allow(visitor, signIn, name));
            String id = signIn.finish(Duration.ofSeconds(60), tokens -> {
                first = tokens;
                return accounts.signedIn(base, tokens.username().orElseThrow(), Account.Way.BROWSER, tokens);
            });
            assertTrue(shown.get(60, TimeUnit.SECONDS).body().contains("You are signed in."));
            assertTrue(id.startsWith(name + "@127.0.0.1:"), id);
            return id;
        }
    }

    private static HttpResponse<String> allow(Visitor visitor, BrowserSignIn signIn, String name) {
        try {
            visitor.open(signIn.address());
            URI signUp = URI.create(signIn.address().toString().replace("/oauth/authorize", "/oauth/sign-up"));
            HttpResponse<String> form = visitor.open(signUp);
            HttpResponse<String> consent = visitor.press(form, "Create account", "name", name, "password", PASSWORD);
            return visitor.press(consent, "Allow");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitRefusalOf(String token) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ordersWith(token).status() != 401) {
            assertTrue(System.nanoTime() < end, "the token never ran out");
            Thread.yield();
        }
    }

    private Answer orders(SignedIn account) throws IOException {
        return account.exchange(this::ordersWith);
    }

    private Answer ordersWith(String token) throws IOException {
        return http.get(
                Http.trusted(remote.base().resolve("/gatefold/orders").toString()),
                Map.of("Authorization", "Bearer " + token, "Accept", "application/json"));
    }
}
