package org.gatefold.remote.ucp;

import java.security.SecureRandom;
import java.util.HexFormat;

/** New ids that nobody can guess: 128 random bits after a prefix that says what they name. */
public final class Ids {
    private final SecureRandom random = new SecureRandom();

    public String next(String prefix) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return prefix + HexFormat.of().formatHex(bits);
    }
}
