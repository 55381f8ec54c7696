package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.SignIn;
import org.gatefold.remote.support.TestClock;
import org.gatefold.remote.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What codes, access tokens and refresh tokens are good for, and for how long. */
final class TokensTest {
    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private Shop shop;
    private SignIn player;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.open(
                home,
                config -> config.withClock(clock)
                        .withRules(RemoteConfig.Rules.usual().withAccessLife(Duration.ofMinutes(5))));
        player = new SignIn(shop.wire(), new Visitor(shop.wire()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theServerSaysWhereItsEndpointsAre() {
        Reply metadata = shop.wire().get("/.well-known/oauth-authorization-server");
        String base = shop.remote().base().toString();
        assertEquals(base, metadata.at("issuer"));
        assertEquals(base + "/oauth/authorize", metadata.at("authorization_endpoint"));
        assertEquals(base + "/oauth/token", metadata.at("token_endpoint"));
        assertEquals(base + "/oauth/revoke", metadata.at("revocation_endpoint"));
        assertEquals("[\"S256\"]", metadata.at("code_challenge_methods_supported"));
        assertEquals("[\"none\"]", metadata.at("token_endpoint_auth_methods_supported"));
        assertEquals("true", metadata.at("authorization_response_iss_parameter_supported"));
        Reply profile = shop.wire().get("/.well-known/ucp");
        assertTrue(profile.text().contains("dev.ucp.common.identity_linking"), profile.text());
    }

    @Test
    void aCodeIsGoodOnceForAMinuteAndForItsOwnPlayer() {
        String code = player.join("mara", SignIn.SCOPES).get("code");
        String stranger = "another-verifier-of-at-least-forty-three-characters";
        refused(player.redeem(code, stranger, SignIn.REDIRECT));
        refused(player.redeem(code, "short", SignIn.REDIRECT), "invalid_request");
        Reply tokens = player.redeem(code);
        assertEquals(200, tokens.status(), tokens.text());
        refused(player.redeem(code));
        assertEquals(200, player.use(tokens.at("access_token")), "the player itself asked twice");
        refused(player.redeem(code, stranger, SignIn.REDIRECT));
        assertEquals(401, player.use(tokens.at("access_token")), "somebody else has the code");
        String other = player.join("nino", SignIn.SCOPES).get("code");
        refused(player.redeem(
                other, "a-verifier-of-at-least-forty-three-characters-123", "http://127.0.0.1:1/callback"));
        String late = player.join("olga", SignIn.SCOPES).get("code");
        clock.pass(Duration.ofSeconds(61));
        refused(player.redeem(late));
        refused(player.redeem("gfc_none"));
    }

    @Test
    void anAccessTokenEnds() {
        Reply tokens = player.tokens("mara", SignIn.SCOPES);
        String access = tokens.at("access_token");
        assertEquals("300", tokens.at("expires_in"));
        assertEquals(200, player.use(access));
        clock.pass(Duration.ofMinutes(5));
        Reply ended = shop.wire().get("/gatefold/orders", "Authorization", "Bearer " + access);
        assertEquals(401, ended.status());
        assertEquals("unauthorized", ended.at("code"));
        assertEquals("Bearer error=\"invalid_token\"", ended.header("WWW-Authenticate"));
        Reply next = player.refresh(tokens.at("refresh_token"));
        assertEquals(200, player.use(next.at("access_token")));
        assertNotEquals(tokens.at("refresh_token"), next.at("refresh_token"));
    }

    @Test
    void aLostAnswerDoesNotLockAnybodyOut() {
        String former = player.tokens("mara", SignIn.SCOPES).at("refresh_token");
        Reply lost = player.refresh(former);
        Reply lostToo = player.refresh(former);
        Reply arrived = player.refresh(former);
        assertEquals(200, arrived.status(), arrived.text());
        assertEquals(200, player.use(arrived.at("access_token")));
        assertEquals(401, player.use(lost.at("access_token")), "what nobody received ends");
        assertEquals(401, player.use(lostToo.at("access_token")));
        assertEquals(200, player.refresh(arrived.at("refresh_token")).status());
    }

    @Test
    void manyCopiesOfOneRefreshLeaveThePairThatIsUsed() throws Exception {
        String former = player.tokens("mara", SignIn.SCOPES).at("refresh_token");
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService copies = Executors.newFixedThreadPool(10)) {
            Callable<Reply> copy = () -> new SignIn(shop.wire(), new Visitor(shop.wire())).refresh(former);
            for (Future<Reply> reply : copies.invokeAll(Collections.nCopies(10, copy))) {
                replies.add(reply.get());
            }
        }
        Reply kept = replies.get(4);
        assertEquals(200, player.use(kept.at("access_token")));
        assertEquals(
                List.of(200),
                replies.stream()
                        .map(reply -> player.use(reply.at("access_token")))
                        .filter(status -> status == 200)
                        .toList());
        assertEquals(200, player.refresh(kept.at("refresh_token")).status());
    }

    @Test
    void aFormerRefreshTokenThatTurnsUpLaterEndsEverything() {
        for (String firstUse : List.of("access_token", "refresh_token")) {
            String former = player.tokens("mara-" + firstUse, SignIn.SCOPES).at("refresh_token");
            Reply next = player.refresh(former);
            if (firstUse.equals("access_token")) {
                assertEquals(200, player.use(next.at("access_token")));
            } else {
                assertEquals(200, player.refresh(next.at("refresh_token")).status());
            }
            refused(player.refresh(former));
            refused(player.refresh(next.at("refresh_token")));
            assertEquals(401, player.use(next.at("access_token")), firstUse);
        }
    }

    @Test
    void aRestartLosesNoToken() throws Exception {
        Reply tokens = player.tokens("mara", SignIn.SCOPES);
        shop.restart();
        player = new SignIn(shop.wire(), new Visitor(shop.wire()));
        assertEquals(200, player.use(tokens.at("access_token")));
        assertEquals(200, player.refresh(tokens.at("refresh_token")).status());
    }

    @Test
    void signingOutEndsTheTokens() {
        Reply tokens = player.tokens("mara", SignIn.SCOPES);
        assertEquals(200, player.revoke(tokens.at("access_token")).status());
        assertEquals(401, player.use(tokens.at("access_token")));
        Reply next = player.refresh(tokens.at("refresh_token"));
        assertEquals(200, player.use(next.at("access_token")));
        assertEquals(200, player.revoke(next.at("refresh_token")).status());
        assertEquals(401, player.use(next.at("access_token")));
        refused(player.refresh(next.at("refresh_token")));
        assertEquals(200, player.revoke("nothing").status());
    }

    @Test
    void aTokenDoesOnlyWhatItsOwnerAllowed() {
        String token = player.tokens("mara", "listens").at("access_token");
        Reply orders = shop.wire().get("/gatefold/orders", "Authorization", "Bearer " + token);
        assertEquals(403, orders.status());
        assertEquals("insufficient_scope", orders.at("code"));
        assertTrue(orders.header("WWW-Authenticate").contains("scope=\"dev.ucp.shopping.order:read\""));
        Reply buying = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(token));
        assertEquals(403, buying.status());
        assertEquals(
                200,
                shop.wire()
                        .get("/1/user/mara/listens", "Authorization", "Token " + token)
                        .status());
    }

    @Test
    void ordersBelongToTheAccountOfTheToken() {
        Reply tokens = player.tokens("mara", SignIn.SCOPES);
        String access = tokens.at("access_token");
        String id = shop.wire()
                .post("/ucp/checkout-sessions", Basket.ready("tide-oxblood").json(), Shop.as(access))
                .at("id");
        Reply paid = shop.pay(id, "tok_success", Shop.as(access));
        assertEquals("completed", paid.at("status"), paid.text());
        String renewed = player.refresh(tokens.at("refresh_token")).at("access_token");
        assertEquals(
                paid.at("order.id"),
                shop.wire()
                        .get("/gatefold/orders", "Authorization", "Bearer " + renewed)
                        .at("orders.0.id"));
    }

    @Test
    void aWrongRequestForTokensSaysWhy() {
        Visitor anybody = new Visitor(shop.wire());
        Reply client = anybody.post("/oauth/token", Map.of("grant_type", "refresh_token", "client_id", "other"));
        assertEquals(401, client.status());
        assertEquals("invalid_client", client.at("error"));
        refused(
                anybody.post("/oauth/token", Map.of("grant_type", "password", "client_id", "gatefold")),
                "unsupported_grant_type");
    }

    private static void refused(Reply reply) {
        refused(reply, "invalid_grant");
    }

    private static void refused(Reply reply, String error) {
        assertEquals(400, reply.status(), reply.text());
        assertEquals(error, reply.at("error"));
    }
}
