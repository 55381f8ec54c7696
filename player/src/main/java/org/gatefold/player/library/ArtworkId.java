package org.gatefold.player.library;

/** A picture by the SHA-256 of its bytes, in lower-case hex. */
public record ArtworkId(String sha256) {
    public ArtworkId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }
}
