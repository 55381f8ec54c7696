package org.gatefold.remote.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who knows RFC 9421 and the shop's profile, and none of its code: checks an answer from its raw bytes. */
public final class Stranger {
    private static final Pattern INPUT = Pattern.compile("sig1=(\\((.*?)\\)(;.*))");
    private static final Pattern SIGNATURE = Pattern.compile("sig1=:([A-Za-z0-9+/=]+):");
    private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/=]+):");

    private Stranger() {}

    /** True when the answer to this request was signed by a key of the profile and not changed since. */
    public static boolean trusts(JsonObject profile, String method, String path, Reply reply)
            throws GeneralSecurityException {
        Matcher digest = DIGEST.matcher(reply.header("Content-Digest"));
        Matcher input = INPUT.matcher(reply.header("Signature-Input"));
        Matcher signature = SIGNATURE.matcher(reply.header("Signature"));
        if (!digest.matches() || !input.matches() || !signature.matches()) {
            return false;
        }
        byte[] body = MessageDigest.getInstance("SHA-256").digest(reply.bytes());
        if (!MessageDigest.isEqual(body, Base64.getDecoder().decode(digest.group(1)))) {
            return false;
        }
        StringBuilder base = new StringBuilder();
        for (String part : input.group(2).split(" ")) {
            base.append(part)
                    .append(": ")
                    .append(value(part, method, path, reply))
                    .append('\n');
        }
        base.append("\"@signature-params\": ").append(input.group(1));
        String keyId = input.group(3).replaceAll(".*;keyid=\"([^\"]+)\".*", "$1");
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key(profile, keyId));
        check.update(base.toString().getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getDecoder().decode(signature.group(1)));
    }

    private static String value(String part, String method, String path, Reply reply) {
        return switch (part) {
            case "\"@status\"" -> Integer.toString(reply.status());
            case "\"content-digest\"" -> reply.header("Content-Digest");
            case "\"content-type\"" -> reply.header("Content-Type");
            case "\"@method\";req" -> method;
            case "\"@path\";req" -> path;
            default -> throw new AssertionError("Unknown part " + part);
        };
    }

    private static PublicKey key(JsonObject profile, String id) throws GeneralSecurityException {
        for (JsonElement each : profile.getAsJsonArray("signing_keys")) {
            JsonObject jwk = each.getAsJsonObject();
            if (jwk.get("kid").getAsString().equals(id)) {
                AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
                curve.init(new ECGenParameterSpec("secp256r1"));
                ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
                return KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
            }
        }
        throw new AssertionError("The profile has no key " + id);
    }

    private static BigInteger number(JsonObject jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).getAsString()));
    }
}
