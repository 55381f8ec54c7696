package org.gatefold.remote.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** New secrets of 256 random bits, and what is kept of them: only their SHA-256, which is enough for so long a secret. */
public final class Secrets {
    private final SecureRandom random = new SecureRandom();

    /** A secret that nobody can guess; the prefix tells people and scanners for leaks what it is. */
    public String next(String prefix) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return prefix + base64(bits);
    }

    /** What is kept in place of a secret. */
    public static byte[] hash(String secret) {
        return hash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of some bytes. */
    public static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value that only the holder of the secret can be told, and that does not give the secret away. */
    public static String derived(String purpose, String secret) {
        return base64(hash(purpose + ":" + secret));
    }

    /** Compares without telling by its time how much was right. */
    public static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
