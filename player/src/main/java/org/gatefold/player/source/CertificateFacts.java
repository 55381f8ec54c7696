package org.gatefold.player.source;

import java.time.Instant;
import java.util.List;

/** What a server's certificate says of itself, for the listener to compare and trust or not; {@code names} are the hosts it is for. */
public record CertificateFacts(
        CertificatePin pin, String subject, String issuer, Instant from, Instant until, List<String> names) {
    public CertificateFacts {
        names = List.copyOf(names);
    }
}
