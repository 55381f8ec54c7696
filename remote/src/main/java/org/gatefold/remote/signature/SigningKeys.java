package org.gatefold.remote.signature;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.gatefold.remote.json.Doc;

/**
 * The shop's ES256 keys in a folder of their own: {@code ID.pub} of every key there ever was, so that old receipts can be
 * checked, and {@code ID.key} (mode 0600) of the one that signs.
 */
public final class SigningKeys {
    private static final String PRIVATE = ".key";
    private static final String PUBLIC = ".pub";

    private final String id;
    private final PrivateKey key;
    private final JsonArray published;

    private SigningKeys(String id, PrivateKey key, JsonArray published) {
        this.id = id;
        this.key = key;
        this.published = published;
    }

    /** Opens the folder; makes the first key where there is none. */
    public static SigningKeys open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        List<String> ids = ids(folder, PRIVATE);
        return read(folder, ids.isEmpty() ? make(folder, clock) : ids.getLast());
    }

    /** Opens the folder with a new key; the one that signed before can only be used for checking from now on. */
    public static SigningKeys rotated(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        List<String> former = ids(folder, PRIVATE);
        String id = make(folder, clock);
        for (String old : former) {
            Files.delete(folder.resolve(old + PRIVATE));
        }
        return read(folder, id);
    }

    /** Under which the public key is published. */
    public String id() {
        return id;
    }

    /** ECDSA over P-256 and SHA-256 in the fixed 64 bytes of RFC 9421, section 3.3.4. */
    byte[] sign(byte[] base) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(base);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign with ES256", e);
        }
    }

    /** The public keys as JWK (RFC 7517), the one that signs first. */
    public JsonArray published() {
        return published;
    }

    private static SigningKeys read(Path folder, String id) throws IOException {
        try {
            KeyFactory factory = KeyFactory.getInstance("EC");
            PrivateKey key = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(folder.resolve(id + PRIVATE))));
            List<String> known = new ArrayList<>(ids(folder, PUBLIC).reversed());
            known.remove(id);
            known.addFirst(id);
            JsonArray published = new JsonArray();
            for (String each : known) {
                X509EncodedKeySpec spec = new X509EncodedKeySpec(bytes(folder.resolve(each + PUBLIC)));
                published.add(
                        jwk(each, (ECPublicKey) factory.generatePublic(spec)).json());
            }
            return new SigningKeys(id, key, published);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("The signing key " + id + " in " + folder.getFileName() + " cannot be read", e);
        }
    }

    /** Ids begin with the second of their making, so that the newest comes last. */
    private static String make(Path folder, Clock clock) throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] point = coordinate(((ECPublicKey) pair.getPublic()).getW().getAffineX());
            String tail = String.format("%02x%02x%02x%02x", point[0], point[1], point[2], point[3]);
            String id = String.format("%012d", clock.instant().getEpochSecond()) + "-" + tail;
            KeyFile.write(folder.resolve(id + PUBLIC), pair.getPublic().getEncoded());
            KeyFile.write(folder.resolve(id + PRIVATE), pair.getPrivate().getEncoded());
            return id;
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java cannot make ES256 keys", e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return KeyFile.read(file);
    }

    private static List<String> ids(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    private static Doc jwk(String id, ECPublicKey key) {
        return new Doc()
                .put("kid", id)
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", base64(coordinate(key.getW().getAffineX())))
                .put("y", base64(coordinate(key.getW().getAffineY())))
                .put("use", "sig")
                .put("alg", "ES256");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Always 32 bytes, as RFC 7518, section 6.2.1.2 asks. */
    private static byte[] coordinate(BigInteger number) {
        byte[] given = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(given.length, 32);
        System.arraycopy(given, given.length - length, fixed, 32 - length, length);
        return fixed;
    }
}
