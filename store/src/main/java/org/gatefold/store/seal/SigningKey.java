package org.gatefold.store.seal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A public key of a shop as its profile names it: a JSON Web Key (RFC 7517) on the curve P-256. */
record SigningKey(String id, PublicKey key) {

    /** Empty for anything but a P-256 key for signatures. */
    static Optional<SigningKey> read(String jwk) {
        try {
            if (!(JsonParser.parseString(jwk) instanceof JsonObject object)
                    || !is(object, "kty", "EC")
                    || !is(object, "crv", "P-256")
                    || object.has("use") && !is(object, "use", "sig")) {
                return Optional.empty();
            }
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECPoint point = new ECPoint(coordinate(object, "x"), coordinate(object, "y"));
            PublicKey key = KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
            return Optional.of(new SigningKey(object.get("kid").getAsString(), key));
        } catch (JsonParseException
                | GeneralSecurityException
                | IllegalArgumentException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Whether these 64 bytes sign the text with this key (ecdsa-p256-sha256, RFC 9421, 3.3.4). */
    boolean signed(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean is(JsonObject object, String name, String value) {
        JsonElement found = object.get(name);
        return found != null && found.isJsonPrimitive() && found.getAsString().equals(value);
    }

    private static BigInteger coordinate(JsonObject object, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(object.get(name).getAsString()));
    }
}
