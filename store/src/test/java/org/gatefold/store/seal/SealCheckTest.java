package org.gatefold.store.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatefold.store.order.Seal;
import org.gatefold.store.seal.KeptAnswer.Field;
import org.gatefold.store.support.Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The signature of a receipt: the example of RFC 9421, B.2.4, answers in the form our remote signs, and every way to be wrong. */
final class SealCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final URI ORDER = URI.create("https://shop.example/ucp/orders/ord_1");
    private static final Signer SIGNER = new Signer("key-1");
    private static final byte[] BODY = "{\"id\":\"ord_1\"}".getBytes(StandardCharsets.UTF_8);

    /** test-key-ecc-p256 of RFC 9421, B.1.3, as a JSON Web Key. */
    private static final String RFC_KEY = jwk(
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==");

    @Test
    void theExampleOfTheStandardIsSigned() {
        assertEquals(Seal.SIGNED, SealCheck.of(example(200, "{\"message\": \"good dog\"}")));
    }

    @Test
    void theExampleWithAnotherStatusOrAnotherWordDoesNotMatch() {
        assertEquals(Seal.DOES_NOT_MATCH, SealCheck.of(example(201, "{\"message\": \"good dog\"}")));
        assertEquals(Seal.DOES_NOT_MATCH, SealCheck.of(example(200, "{\"message\": \"goof dog\"}")));
    }

    @Test
    void anAnswerWithoutSignatureSaysNothing() {
        assertEquals(
                Seal.NONE,
                SealCheck.of(new KeptAnswer(
                        "GET", ORDER, 200, List.of(new Field("Content-Type", "application/json")), BODY, keys(), NOW)));
    }

    @Test
    void anAnswerSignedForThisVeryRequestIsSigned() {
        assertEquals(Seal.SIGNED, SealCheck.of(signed()));
    }

    static Stream<Arguments> waysToBeWrong() {
        return Stream.of(
                wrong("another body", a -> with(a, a.headers(), "{\"id\":\"ord_2\"}".getBytes(StandardCharsets.UTF_8))),
                wrong("another order's address", a -> at(a, URI.create("https://shop.example/ucp/orders/ord_2"))),
                wrong("no key of the shop", a -> keys(a, List.of())),
                wrong("somebody else's key under the same name", a -> keys(a, List.of(new Signer("key-1").jwk()))),
                wrong("a key of another name", a -> keys(a, List.of(SIGNER.jwk().replace("key-1", "key-2")))),
                wrong("no digest", a -> without(a, "Content-Digest")),
                wrong("an input without a signature", a -> without(a, "Signature")),
                wrong("a signature without an input", a -> without(a, "Signature-Input")),
                wrong("a header that was changed", a -> changed(a, "Content-Type", "text/html")),
                wrong("no structured field", a -> changed(a, "Signature-Input", "sig1=(((")),
                wrong("a signature cut short", a -> changed(a, "Signature", "sig1=:AAAA:")),
                wrong("an answer that is not JSON of a key", a -> keys(a, List.of("[", "{}", "{\"kty\":\"EC\"}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToBeWrong")
    void doesNotMatch(String what, KeptAnswer answer) {
        assertEquals(Seal.DOES_NOT_MATCH, SealCheck.of(answer));
    }

    @Test
    void aSignatureThatDoesNotCoverTheBodyOrThatHasEndedDoesNotCount() {
        assertEquals(Seal.DOES_NOT_MATCH, SealCheck.of(signed("(\"@status\" \"content-type\")", "")));
        assertEquals(Seal.DOES_NOT_MATCH, SealCheck.of(signed("(\"content-digest\")", "")));
        assertEquals(
                Seal.DOES_NOT_MATCH,
                SealCheck.of(signed("(\"@status\" \"content-digest\")", ";expires=" + (NOW.getEpochSecond() - 1))));
        assertEquals(
                Seal.SIGNED,
                SealCheck.of(signed("(\"@status\" \"content-digest\")", ";expires=" + (NOW.getEpochSecond() + 1))));
    }

    @Test
    void oneGoodSignatureAmongStrangeOnesIsEnough() {
        KeptAnswer good = signed();
        KeptAnswer both = changed(
                changed(
                        good,
                        "Signature-Input",
                        "other=(\"@status\");alg=\"hmac-sha256\", "
                                + good.header("Signature-Input").orElseThrow()),
                "Signature",
                "other=:AAAA:, " + good.header("Signature").orElseThrow());
        assertEquals(Seal.SIGNED, SealCheck.of(both));
    }

    private static KeptAnswer example(int status, String body) {
        return new KeptAnswer(
                "POST",
                URI.create("https://example.com/foo?param=Value&Pet=dog"),
                status,
                List.of(
                        new Field("Date", "Tue, 20 Apr 2021 02:07:56 GMT"),
                        new Field("Content-Type", "application/json"),
                        new Field(
                                "Content-Digest",
                                "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:"),
                        new Field("Content-Length", "23"),
                        new Field(
                                "Signature-Input",
                                "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\");created=1618884473;keyid=\"test-key-ecc-p256\""),
                        new Field(
                                "Signature",
                                "sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:")),
                body.getBytes(StandardCharsets.UTF_8),
                List.of(RFC_KEY),
                NOW);
    }

    private static KeptAnswer signed() {
        return signed("(\"@status\" \"content-digest\" \"content-type\" \"@method\";req \"@path\";req)", "");
    }

    private static KeptAnswer signed(String components, String more) {
        List<Field> headers = new ArrayList<>();
        headers.add(new Field("Content-Type", "application/json"));
        headers.addAll(SIGNER.sign("GET", ORDER, 200, "application/json", BODY, components, more));
        return new KeptAnswer("GET", ORDER, 200, headers, BODY, keys(), NOW);
    }

    private static List<String> keys() {
        return List.of("{\"kty\":\"RSA\",\"kid\":\"old\"}", SIGNER.jwk());
    }

    private static Arguments wrong(String what, UnaryOperator<KeptAnswer> change) {
        return Arguments.of(what, change.apply(signed()));
    }

    private static KeptAnswer with(KeptAnswer a, List<Field> headers, byte[] body) {
        return new KeptAnswer(a.method(), a.address(), a.status(), headers, body, a.keys(), a.at());
    }

    private static KeptAnswer at(KeptAnswer a, URI address) {
        return new KeptAnswer(a.method(), address, a.status(), a.headers(), a.body(), a.keys(), a.at());
    }

    private static KeptAnswer keys(KeptAnswer a, List<String> keys) {
        return new KeptAnswer(a.method(), a.address(), a.status(), a.headers(), a.body(), keys, a.at());
    }

    private static KeptAnswer without(KeptAnswer a, String header) {
        return with(
                a, a.headers().stream().filter(h -> !h.name().equals(header)).toList(), a.body());
    }

    private static KeptAnswer changed(KeptAnswer a, String header, String value) {
        return with(
                a,
                a.headers().stream()
                        .map(h -> h.name().equals(header) ? new Field(header, value) : h)
                        .toList(),
                a.body());
    }

    /** The two coordinates are the last 64 bytes of the key's standard form. */
    private static String jwk(String publicKey) {
        byte[] bytes = Base64.getDecoder().decode(publicKey);
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        byte[] x = java.util.Arrays.copyOfRange(bytes, bytes.length - 64, bytes.length - 32);
        byte[] y = java.util.Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
        return "{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"kid\":\"test-key-ecc-p256\",\"x\":\""
                + url.encodeToString(x) + "\",\"y\":\"" + url.encodeToString(y) + "\"}";
    }
}
