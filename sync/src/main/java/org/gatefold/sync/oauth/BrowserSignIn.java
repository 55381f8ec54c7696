package org.gatefold.sync.oauth;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.said.SaidException;

/**
 * One sign-in in the listener's own browser: authorization code with PKCE and a redirect to this very machine (RFC 8252).
 * It knows no browser: whoever begins it opens {@link #address}. Closing it gives it up, from any thread.
 */
public final class BrowserSignIn implements AutoCloseable {
    /** Keeps what a sign-in brought; only then the browser is told that it went well. */
    @FunctionalInterface
    public interface Keep<T> {
        T tokens(Tokens tokens) throws IOException;
    }

    private final AuthorizationServer server;
    private final TokenEndpoint endpoint;
    private final Proof proof = Proof.fresh();
    private final String state;
    private final LoopbackReceiver receiver;
    private final URI address;

    private BrowserSignIn(
            AuthorizationServer server, TokenEndpoint endpoint, String scope, String state, LoopbackReceiver receiver) {
        this.server = server;
        this.endpoint = endpoint;
        this.state = state;
        this.receiver = receiver;
        HttpUrl url = server.authorize()
                .newBuilder()
                .addQueryParameter("response_type", "code")
                .addQueryParameter("client_id", TokenEndpoint.CLIENT)
                .addQueryParameter("redirect_uri", receiver.redirect().toString())
                .addQueryParameter("scope", scope)
                .addQueryParameter("state", state)
                .addQueryParameter("code_challenge", proof.challenge())
                .addQueryParameter("code_challenge_method", "S256")
                .build();
        address = url.uri();
    }

    /**
     * Opens the port the browser comes back to; asks nobody anything yet.
     *
     * @param scope what the account is asked to allow, separated by spaces
     */
    public static BrowserSignIn begin(Http http, AuthorizationServer server, String scope, Page page)
            throws IOException {
        String state = Proof.random();
        LoopbackReceiver receiver =
                LoopbackReceiver.open(page, parameters -> same(state, parameters.getOrDefault("state", "")));
        return new BrowserSignIn(server, new TokenEndpoint(http, server), scope, state, receiver);
    }

    /** What to open in the browser. */
    public URI address() {
        return address;
    }

    /**
     * Waits for the browser, trades the code and has the tokens kept. Blocks, for {@code patience} at most and as long as an
     * exchange takes; not on the JavaFX thread. Call it once.
     *
     * @throws SignInCancelled when it was closed meanwhile
     * @throws IOException with a sentence for the listener: refused, not in time, or an answer that is not the server's
     */
    public <T> T finish(Duration patience, Keep<T> keep) throws IOException {
        Map<String, String> parameters = receiver.await(patience);
        T kept = keep.tokens(endpoint.exchange(code(parameters), receiver.redirect(), proof));
        receiver.answer(true);
        return kept;
    }

    @Override
    public void close() {
        receiver.close();
    }

    @Override
    public String toString() {
        return "BrowserSignIn[at " + server.issuer() + ", " + state.length() + " characters of state]";
    }

    /** An answer that another server made up must not be followed to the token endpoint of this one (RFC 9207). */
    private String code(Map<String, String> parameters) throws IOException {
        String issuer = parameters.get("iss");
        if (issuer == null
                ? server.namesItself()
                : !issuer.equals(server.issuer().toString())) {
            throw new SaidException(
                    SignInSaying.WRONG_SENDER.with(server.issuer().getHost()));
        }
        String error = parameters.getOrDefault("error", "");
        if (error.equals("access_denied")) {
            throw new SaidException(SignInSaying.DECLINED.with());
        }
        String code = parameters.getOrDefault("code", "");
        if (!error.isEmpty() || code.isEmpty()) {
            throw new SaidException(SignInSaying.NOT_NOW.with());
        }
        return code;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}
