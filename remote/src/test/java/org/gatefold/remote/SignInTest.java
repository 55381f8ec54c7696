package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.TestClock;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on which somebody signs in for a player, pressed like a browser would. */
final class SignInTest {
    private static final String NEW_ACCOUNT = SignIn.address().replace("/oauth/authorize", "/oauth/sign-up");

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private Shop shop;
    private Visitor visitor;
    private SignIn player;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(home, config -> config.withClock(clock));
        visitor = new Visitor(shop.wire());
        player = new SignIn(shop.wire(), visitor);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aNewListenerJoinsAllowsAndGoesBackToThePlayer() {
        Reply first = visitor.open(SignIn.address());
        assertTrue(first.text().contains("<h1>Sign in</h1>"), first.text());
        Reply consent =
                visitor.go(visitor.open(NEW_ACCOUNT), "Create account", "name", "mara", "password", SignIn.PASSWORD);
        assertTrue(consent.text().contains("Signed in as <strong>mara</strong>"), consent.text());
        assertTrue(consent.text().contains("See your orders"), consent.text());
        Reply back = visitor.press(consent, "Allow");
        assertEquals(303, back.status());
        assertTrue(back.header("Location").startsWith(SignIn.REDIRECT + "?"), back.header("Location"));
        Map<String, String> answer = SignIn.answer(back);
        assertEquals("st&te", answer.get("state"));
        assertEquals(shop.remote().base().toString(), answer.get("iss"));
        Reply tokens = player.redeem(answer.get("code"));
        assertEquals(200, tokens.status(), tokens.text());
        assertEquals("mara", tokens.at("username"));
        assertEquals("Bearer", tokens.at("token_type"));
        assertEquals("3600", tokens.at("expires_in"));
        assertEquals(SignIn.SCOPES, tokens.at("scope"));
        assertEquals("no-store", tokens.header("Cache-Control"));
    }

    @Test
    void aTokenServesTheShopAndListenBrainz() {
        String token = player.tokens("mara", SignIn.SCOPES).at("access_token");
        assertEquals(200, player.use(token));
        for (String scheme : List.of("Bearer ", "Token ")) {
            Reply who = shop.wire().get("/1/validate-token", "Authorization", scheme + token);
            assertEquals("mara", who.at("user_name"), scheme);
        }
        assertEquals("mara", shop.wire().get("/1/validate-token?token=" + token).at("user_name"));
    }

    @Test
    void whoIsSignedInIsAskedForConsentOnly() {
        player.join("mara", SignIn.SCOPES);
        Reply consent = visitor.open(SignIn.address());
        assertTrue(consent.text().contains("<h1>Connect Gatefold</h1>"), consent.text());
        Map<String, String> refused = SignIn.answer(visitor.press(consent, "Cancel"));
        assertEquals(
                Map.of(
                        "error", "access_denied",
                        "state", "st&te",
                        "iss", shop.remote().base().toString()),
                refused);
        Reply other = visitor.go(consent, "Use another account");
        assertTrue(other.text().contains("<h1>Sign in</h1>"), other.text());
        Reply again = visitor.go(other, "Sign in", "name", "MARA", "password", SignIn.PASSWORD);
        assertTrue(again.text().contains("Signed in as <strong>mara</strong>"), again.text());
    }

    @Test
    void onlyAPlayerOnThisMachineIsGoneBackTo() {
        for (String elsewhere : List.of(
                "https://evil.example/callback",
                "http://127.0.0.1:80/elsewhere",
                "http://127.0.0.1:80/callback?x=1",
                "http://127.0.0.1:80/callback#x",
                "http://127.0.0.1@evil.example/callback",
                "http://localhost:80/callback",
                "http://127.0.0.1.evil.example/callback",
                "")) {
            Reply page = visitor.open(SignIn.address(elsewhere, SignIn.SCOPES));
            assertEquals(400, page.status(), elsewhere);
            assertEquals("", page.header("Location"), elsewhere);
        }
        assertEquals(
                400,
                visitor.open(SignIn.address().replace("client_id=gatefold", "client_id=other"))
                        .status());
        for (String here : List.of("http://127.0.0.1:1/callback", "http://[::1]:65535/callback")) {
            assertEquals(200, visitor.open(SignIn.address(here, SignIn.SCOPES)).status(), here);
        }
    }

    @Test
    void aMistakeIsToldToThePlayer() {
        Map<String, String> mistakes = Map.of(
                "response_type=code",
                "unsupported_response_type",
                "&code_challenge_method=S256",
                "invalid_request",
                "&code_challenge=" + SignIn.challenge(),
                "invalid_request",
                "&scope=listens",
                "invalid_scope",
                "&state=st%26te",
                "invalid_request");
        mistakes.forEach((part, error) -> {
            Reply back = visitor.open(SignIn.address(SignIn.REDIRECT, "listens").replace(part, ""));
            assertEquals(303, back.status(), part);
            assertEquals(error, SignIn.answer(back).get("error"), part);
        });
        Reply dropped = visitor.open(SignIn.address(SignIn.REDIRECT, "root listens"));
        assertEquals(200, dropped.status(), "a scope that is not known is dropped");
    }

    @Test
    void accountsNeedANameOfTheirOwnAndAGoodPassword() {
        Map<String, String> refused = Map.of(
                "short", "At least|at least 10",
                "aaaaaaaaaaaaaaaa", "easy to guess",
                "hello maren 1", "easy to guess");
        refused.forEach((password, reason) -> {
            Reply page = visitor.go(visitor.open(NEW_ACCOUNT), "Create account", "name", "maren", "password", password);
            String wanted = reason.substring(reason.indexOf('|') + 1);
            assertTrue(page.text().contains(wanted), page.text());
        });
        Reply odd = visitor.go(
                visitor.open(NEW_ACCOUNT), "Create account", "name", "a<b> \"c\"", "password", SignIn.PASSWORD);
        assertTrue(odd.text().contains("value=\"a&lt;b&gt; &quot;c&quot;\""), odd.text());
        Reply taken =
                visitor.go(visitor.open(NEW_ACCOUNT), "Create account", "name", "ANA", "password", SignIn.PASSWORD);
        assertTrue(taken.text().contains("This name is taken"), taken.text());
    }

    @Test
    void wrongPasswordsMakeTheNextTryWait() {
        player.join("mara", SignIn.SCOPES);
        Visitor thief = new Visitor(shop.wire());
        Reply page = thief.open(SignIn.address());
        for (int i = 0; i < 5; i++) {
            Reply wrong = thief.go(page, "Sign in", "name", "mara", "password", "not the password");
            assertTrue(wrong.text().contains("The name or the password is not right"), wrong.text());
        }
        Reply waits = thief.go(page, "Sign in", "name", "Mara", "password", SignIn.PASSWORD);
        assertEquals(429, waits.status());
        assertEquals("30", waits.header("Retry-After"));
        Reply unknown = thief.go(page, "Sign in", "name", "nobody", "password", SignIn.PASSWORD);
        assertEquals(200, unknown.status(), "another name is not held up");
        clock.pass(Duration.ofSeconds(31));
        Reply right = thief.go(page, "Sign in", "name", "mara", "password", SignIn.PASSWORD);
        assertTrue(right.text().contains("Signed in as"), right.text());
    }

    @Test
    void anAccountOfTheOperatorHasNoPasswordToGuess() {
        Reply page = visitor.go(visitor.open(SignIn.address()), "Sign in", "name", "ana", "password", Shop.ANA);
        assertTrue(page.text().contains("is not right"), page.text());
    }

    @Test
    void aFormFromElsewhereDoesNothing() {
        Reply signUp = visitor.open(NEW_ACCOUNT);
        Map<String, String> fields = new HashMap<>(visitor.form(signUp, "Create account"));
        fields.putAll(Map.of("name", "mara", "password", SignIn.PASSWORD));
        assertEquals(
                403,
                visitor.post(NEW_ACCOUNT, fields, "Sec-Fetch-Site", "cross-site")
                        .status());
        assertEquals(403, new Visitor(shop.wire()).post(NEW_ACCOUNT, fields).status(), "another browser");
        fields.put("form", "");
        assertEquals(403, visitor.post(NEW_ACCOUNT, fields).status());
        player.join("mara", SignIn.SCOPES);
        Map<String, String> allow = Map.of("decision", "allow", "form", "x");
        assertEquals(403, visitor.post(SignIn.address(), allow).status());
        Reply late = new Visitor(shop.wire()).post(SignIn.address(), allow);
        assertTrue(late.header("Location").startsWith("/oauth/sign-in?"), "nobody is signed in there");
    }

    @Test
    void thePagesForbidWhatTheyDoNotNeed() {
        for (String address : List.of(SignIn.address(), NEW_ACCOUNT)) {
            Reply page = visitor.open(address);
            String policy = page.header("Content-Security-Policy");
            assertTrue(policy.startsWith("default-src 'none'"), policy);
            assertTrue(policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(page.text().contains("<script"), page.text());
            assertTrue(page.header("Set-Cookie").contains("; HttpOnly; SameSite=Lax"), page.header("Set-Cookie"));
            assertEquals("no-store", page.header("Cache-Control"));
        }
    }

    @Test
    void noSecretIsKept() throws IOException {
        Map<String, String> answer = player.join("mara", SignIn.SCOPES);
        Reply tokens = player.redeem(answer.get("code"));
        player.use(tokens.at("access_token"));
        shop.close();
        try (Stream<Path> files = Files.list(shop.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : List.of(
                        SignIn.PASSWORD,
                        answer.get("code"),
                        tokens.at("access_token"),
                        tokens.at("refresh_token"),
                        Shop.ANA)) {
                    assertFalse(bytes.contains(secret), file + " holds a secret");
                }
            }
        }
    }
}
