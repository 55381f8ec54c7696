package org.gatefold.player.source;

import java.util.Locale;

/** The SHA-256 of a certificate in DER: 64 hexadecimal digits, lower case; colons and upper case are taken too. */
public record CertificatePin(String sha256) {
    public CertificatePin {
        sha256 = sha256.replace(":", "").toLowerCase(Locale.ROOT);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not the SHA-256 of a certificate");
        }
    }
}
