package org.gatefold.remote.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;

/**
 * Signs the answers that a buyer may want to prove later (RFC 9421, digest by RFC 9530): completed checkouts and orders.
 * The body stays as it is, byte for byte; a repeat of a stored answer gets a fresh signature over the same bytes.
 */
public final class Signer {
    private static final Set<String> SIGNED = Set.of(
            "POST /ucp/checkout-sessions/{id}/complete",
            "GET /ucp/checkout-sessions/{id}",
            "GET /ucp/orders/{id}",
            "GET /gatefold/orders");

    private final SigningKeys keys;
    private final Clock clock;

    public Signer(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The same routes, with signed answers where they are worth keeping. */
    public List<Route> signing(List<Route> routes) {
        return routes.stream().map(this::signing).toList();
    }

    private Route signing(Route route) {
        return SIGNED.contains(route.method() + " " + route.pattern())
                ? new Route(
                        route.method(),
                        route.pattern(),
                        route.bodyLimit(),
                        request -> signed(request, route.handler().answer(request)))
                : route;
    }

    private Answer signed(Request request, Answer answer) {
        String digest = "sha-256=:" + base64(sha256(answer.body())) + ":";
        SignatureBase base = new SignatureBase(
                List.of(
                        SignatureBase.Component.of("@status", Integer.toString(answer.status())),
                        SignatureBase.Component.of("content-digest", digest),
                        SignatureBase.Component.of(
                                "content-type", String.valueOf(answer.headers().get("Content-Type"))),
                        SignatureBase.Component.ofRequest("@method", request.method()),
                        SignatureBase.Component.ofRequest("@path", request.path())),
                "sig1",
                ";created=" + clock.instant().getEpochSecond() + ";keyid=\"" + keys.id()
                        + "\";alg=\"ecdsa-p256-sha256\"");
        return answer.with("Content-Digest", digest)
                .with("Signature-Input", base.input())
                .with("Signature", "sig1=:" + base64(keys.sign(base.bytes())) + ":");
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
