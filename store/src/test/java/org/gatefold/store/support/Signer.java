package org.gatefold.store.support;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.gatefold.store.seal.KeptAnswer.Field;

/** A shop that signs its answers as RFC 9421 says, written apart from what checks them. */
public final class Signer {
    private final String id;
    private final KeyPair keys;

    public Signer(String id) {
        this.id = id;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as the shop's profile names it. */
    public String jwk() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return "{\"kid\":\"" + id + "\",\"kty\":\"EC\",\"crv\":\"P-256\",\"alg\":\"ES256\",\"use\":\"sig\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
    }

    /** The three headers; {@code components} as they stand in the brackets of Signature-Input, {@code more} its other parameters. */
    public List<Field> sign(
            String method, URI address, int status, String type, byte[] body, String components, String more) {
        try {
            String digest =
                    "sha-256=:" + base64(MessageDigest.getInstance("SHA-256").digest(body)) + ":";
            String parameters =
                    components + ";created=1763842000;keyid=\"" + id + "\";alg=\"ecdsa-p256-sha256\"" + more;
            StringBuilder base = new StringBuilder();
            for (String component :
                    components.substring(1, components.length() - 1).split(" ")) {
                base.append(component)
                        .append(": ")
                        .append(
                                switch (component) {
                                    case "\"@status\"" -> String.valueOf(status);
                                    case "\"content-digest\"" -> digest;
                                    case "\"content-type\"" -> type;
                                    case "\"@method\";req" -> method;
                                    case "\"@path\";req" -> address.getRawPath();
                                    default -> throw new IllegalArgumentException(component);
                                })
                        .append('\n');
            }
            base.append("\"@signature-params\": ").append(parameters);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(base.toString().getBytes(StandardCharsets.UTF_8));
            return List.of(
                    new Field("Content-Digest", digest),
                    new Field("Signature-Input", "sig1=" + parameters),
                    new Field("Signature", "sig1=:" + base64(signature.sign()) + ":"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] exact = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, exact, 32 - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
