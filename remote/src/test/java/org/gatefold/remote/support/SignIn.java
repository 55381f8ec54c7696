package org.gatefold.remote.support;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A player that signs somebody in: makes the address for the browser and trades what comes back for tokens. */
public final class SignIn {
    public static final String REDIRECT = "http://127.0.0.1:49152/callback";
    public static final String SCOPES = "listens library dev.ucp.shopping.order:read dev.ucp.shopping.checkout:create";
    public static final String PASSWORD = "seven tides at noon";
    public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-123";

    private final Wire wire;
    private final Visitor visitor;

    public SignIn(Wire wire, Visitor visitor) {
        this.wire = wire;
        this.visitor = visitor;
    }

    public static String address(String redirect, String scopes) {
        return "/oauth/authorize?response_type=code&client_id=gatefold&redirect_uri=" + Visitor.encoded(redirect)
                + "&state=st%26te&code_challenge=" + challenge() + "&code_challenge_method=S256&scope="
                + Visitor.encoded(scopes);
    }

    public static String address() {
        return address(REDIRECT, SCOPES);
    }

    public static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an account on the pages and allows everything that is asked for; what the browser brings back. */
    public Map<String, String> join(String name, String scopes) {
        String question = address(REDIRECT, scopes);
        visitor.open(question);
        Reply signUp = visitor.open(question.replace("/oauth/authorize", "/oauth/sign-up"));
        Reply consent = visitor.go(signUp, "Create account", "name", name, "password", PASSWORD);
        return answer(visitor.press(consent, "Allow"));
    }

    /** The tokens of a new account. */
    public Reply tokens(String name, String scopes) {
        return redeem(join(name, scopes).get("code"));
    }

    public Reply redeem(String code) {
        return redeem(code, VERIFIER, REDIRECT);
    }

    public Reply redeem(String code, String verifier, String redirect) {
        return visitor.post(
                "/oauth/token",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "gatefold",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "code_verifier",
                        verifier));
    }

    public Reply refresh(String token) {
        return visitor.post(
                "/oauth/token", Map.of("grant_type", "refresh_token", "client_id", "gatefold", "refresh_token", token));
    }

    public Reply revoke(String token) {
        return visitor.post("/oauth/revoke", Map.of("token", token, "client_id", "gatefold"));
    }

    /** The status that the account's orders are answered with. */
    public int use(String accessToken) {
        return wire.get("/gatefold/orders", "Authorization", "Bearer " + accessToken)
                .status();
    }

    /** What a redirect to the player carries. */
    public static Map<String, String> answer(Reply redirect) {
        Map<String, String> found = new HashMap<>();
        String query = URI.create(redirect.header("Location")).getRawQuery();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }
}
