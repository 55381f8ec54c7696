package org.gatefold.sync.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.sync.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Signing in over real HTTP: a browser, a server, and us in between. */
@Timeout(60)
final class BrowserSignInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Page PAGE = new Page("Gatefold", "You are signed in.", "It did not work.", "Nothing here.");

    private final Http http = new Http();
    private final Browser browser = new Browser();
    private SignInServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SignInServer();
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
        http.close();
    }

    @Test
    void aSignInInTheBrowserBringsTokensAndTheBrowserIsTold() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            CompletableFuture<HttpResponse<String>> page = browser.open(signIn.address());
            Tokens tokens = signIn.finish(PATIENCE, kept -> kept);
            assertTrue(server.takes(tokens.access()));
            assertEquals(Optional.of(server.refreshToken()), tokens.refresh());
            assertEquals(Optional.of("ann"), tokens.username());
            assertTrue(page.get(30, TimeUnit.SECONDS).body().contains("You are signed in."));
        }
        Map<String, String> request = server.tokenRequests().getFirst();
        assertEquals("authorization_code", request.get("grant_type"));
        assertTrue(request.get("code_verifier").length() >= 43);
    }

    @Test
    void theAddressAsksForACodeWithAChallengeAndARedirectToThisMachine() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            Map<String, String> asked = Query.of(signIn.address().getRawQuery());
            assertEquals("code", asked.get("response_type"));
            assertEquals("gatefold", asked.get("client_id"));
            assertEquals("listens library", asked.get("scope"));
            assertEquals("S256", asked.get("code_challenge_method"));
            assertTrue(asked.get("redirect_uri").matches("http://127\\.0\\.0\\.1:\\d+/callback"));
            assertFalse(signIn.toString().contains(asked.get("state")));
        }
    }

    @Test
    void theBrowserIsNotToldOfASignInThatCouldNotBeKept() throws Exception {
        CompletableFuture<HttpResponse<String>> page;
        try (BrowserSignIn signIn = begin()) {
            page = browser.open(signIn.address());
            assertThrows(
                    IOException.class,
                    () -> signIn.finish(PATIENCE, _ -> {
                        throw new IOException("The disk is full.");
                    }));
        }
        assertTrue(page.get(30, TimeUnit.SECONDS).body().contains("It did not work."));
    }

    @Test
    void whatAnotherPageSendsToThePortHasNoEffect() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            URI redirect = redirectOf(signIn);
            assertEquals(
                    400,
                    browser.read(URI.create(redirect + "?code=evil&state=guess"))
                            .statusCode());
            assertEquals(400, browser.read(URI.create(redirect + "?code=evil")).statusCode());
            assertEquals(404, browser.read(redirect.resolve("/favicon.ico")).statusCode());
            browser.open(signIn.address());
            assertTrue(server.takes(signIn.finish(PATIENCE, kept -> kept).access()));
        }
        assertEquals(1, server.tokenRequests().size());
    }

    @Test
    void anAnswerThatNamesAnotherServerIsNotFollowed() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            browser.open(answer(signIn, "code=stolen&iss=https%3A%2F%2Fevil.example"));
            assertThrows(IOException.class, () -> signIn.finish(PATIENCE, kept -> kept));
        }
        assertEquals(List.of(), server.tokenRequests());
    }

    @Test
    void anAnswerThatNamesNobodyIsNotFollowedWhereTheServerNamesItself() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            browser.open(answer(signIn, "code=stolen"));
            assertThrows(IOException.class, () -> signIn.finish(PATIENCE, kept -> kept));
        }
        assertEquals(List.of(), server.tokenRequests());
    }

    @Test
    void aRefusalInTheBrowserIsToldAsOne() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            browser.open(answer(signIn, "error=access_denied&iss=" + server.base()));
            IOException refused = assertThrows(IOException.class, () -> signIn.finish(PATIENCE, kept -> kept));
            assertEquals("The sign-in was declined in the browser.", refused.getMessage());
        }
    }

    @Test
    void aCodeTheServerDoesNotTakeIsNoSignIn() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            browser.open(answer(signIn, "code=canary-made-up&iss=" + server.base()));
            IOException refused = assertThrows(SignInEnded.class, () -> signIn.finish(PATIENCE, kept -> kept));
            assertFalse(refused.toString().contains("canary-made-up"));
        }
    }

    @Test
    void givingUpEndsTheWaiting() throws Exception {
        BrowserSignIn signIn = begin();
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Exception> ended = CompletableFuture.supplyAsync(() -> {
            waiting.countDown();
            return assertThrows(IOException.class, () -> signIn.finish(PATIENCE, kept -> kept));
        });
        assertTrue(waiting.await(30, TimeUnit.SECONDS));
        URI redirect = redirectOf(signIn);
        signIn.close();
        assertEquals(SignInCancelled.class, ended.get(30, TimeUnit.SECONDS).getClass());
        assertThrows(IOException.class, () -> browser.read(redirect));
    }

    @Test
    void nobodyInTheBrowserEndsTheWaitingToo() throws Exception {
        try (BrowserSignIn signIn = begin()) {
            assertThrows(IOException.class, () -> signIn.finish(Duration.ofMillis(20), kept -> kept));
        }
    }

    @Test
    void aServerWithoutMetadataHasNoSignInInTheBrowser() throws Exception {
        assertEquals(
                Optional.empty(), AuthorizationServer.find(http, server.base().resolve("/elsewhere")));
    }

    @Test
    void aServerThatNamesAnotherAsItsOwnIsNotTrusted() {
        server.metadata().addProperty("issuer", "https://other.example");
        assertThrows(IOException.class, () -> AuthorizationServer.find(http, server.base()));
    }

    @Test
    void tokensAreNotSentOverAnOpenLine() {
        server.metadata().addProperty("token_endpoint", "http://listens.example/token");
        assertThrows(IOException.class, () -> AuthorizationServer.find(http, server.base()));
    }

    @Test
    void aServerWithoutTheChallengeWeUseIsRefused() {
        server.metadata().add("code_challenge_methods_supported", new JsonArray());
        assertThrows(IOException.class, () -> AuthorizationServer.find(http, server.base()));
    }

    private BrowserSignIn begin() throws IOException {
        AuthorizationServer found =
                AuthorizationServer.find(http, server.base()).orElseThrow();
        return BrowserSignIn.begin(http, found, "listens library", PAGE);
    }

    private static URI redirectOf(BrowserSignIn signIn) {
        return URI.create(Query.of(signIn.address().getRawQuery()).get("redirect_uri"));
    }

    private static URI answer(BrowserSignIn signIn, String rest) {
        String state = Query.of(signIn.address().getRawQuery()).get("state");
        return URI.create(redirectOf(signIn) + "?state=" + state + "&" + rest);
    }
}
