package org.gatefold.remote.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.gatefold.remote.signature.SignatureBase.Component;
import org.junit.jupiter.api.Test;

/** The signature base held against the examples of RFC 9421. */
final class SignatureBaseTest {
    private static final String DIGEST =
            "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:";

    /** RFC 9421, B.2.4: a response signed with ecdsa-p256-sha256 by the key of B.1.3. */
    private static SignatureBase goodDog() {
        return new SignatureBase(
                List.of(
                        Component.of("@status", "200"),
                        Component.of("content-type", "application/json"),
                        Component.of("content-digest", DIGEST),
                        Component.of("content-length", "23")),
                "sig-b24",
                ";created=1618884473;keyid=\"test-key-ecc-p256\"");
    }

    @Test
    void theBaseIsThatOfTheStandard() {
        assertEquals("""
            "@status": 200
            "content-type": application/json
            "content-digest": %s
            "content-length": 23
            "@signature-params": ("@status" "content-type" "content-digest" "content-length")\
            ;created=1618884473;keyid="test-key-ecc-p256\"""".formatted(DIGEST), text(goodDog()));
        assertEquals(
                "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\")"
                        + ";created=1618884473;keyid=\"test-key-ecc-p256\"",
                goodDog().input());
    }

    @Test
    void theSignatureOfTheStandardFitsTheBase() throws Exception {
        byte[] signature = Base64.getDecoder()
                .decode("wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==");
        assertTrue(fits(goodDog().bytes(), signature));
        SignatureBase other = new SignatureBase(goodDog().components(), "sig-b24", ";created=1618884474");
        assertFalse(fits(other.bytes(), signature));
    }

    /** RFC 9421, 2.4: what comes from the request is marked. */
    @Test
    void partsOfTheRequestAreMarked() {
        SignatureBase base = new SignatureBase(
                List.of(
                        Component.of("@status", "503"),
                        Component.ofRequest("@method", "POST"),
                        Component.ofRequest("@path", "/foo")),
                "reqres",
                ";created=1618884479;keyid=\"test-key-ecc-p256\"");
        assertEquals("""
            "@status": 503
            "@method";req: POST
            "@path";req: /foo
            "@signature-params": ("@status" "@method";req "@path";req)\
            ;created=1618884479;keyid="test-key-ecc-p256\"""", text(base));
    }

    private static String text(SignatureBase base) {
        return new String(base.bytes(), StandardCharsets.US_ASCII);
    }

    private static boolean fits(byte[] base, byte[] signature) throws Exception {
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(
                        new X509EncodedKeySpec(
                                Base64.getDecoder()
                                        .decode(
                                                "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lfw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==")));
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key);
        check.update(base);
        return check.verify(signature);
    }
}
