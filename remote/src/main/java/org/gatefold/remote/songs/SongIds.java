package org.gatefold.remote.songs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gatefold.remote.music.Facts;

/** Ids that stay when everything is scanned anew: hashes of what a thing is, with a letter pair for its kind. */
public final class SongIds {
    public static final String SONG = "so-";
    public static final String ALBUM = "al-";
    public static final String ARTIST = "ar-";

    private SongIds() {}

    /** A file is known by where it lies. */
    static String song(String path) {
        return SONG + hash(path);
    }

    /** An album is known by its release id, or by its name and whose it is. */
    static String album(Facts facts) {
        return ALBUM
                + hash(facts.place()
                        .release()
                        .map(id -> "release\n" + id)
                        .orElseGet(() -> "names\n" + Words.sort(facts.names().albumArtist()) + "\n"
                                + Words.sort(facts.names().album())));
    }

    /** An artist is known by name. */
    public static String artist(String name) {
        return ARTIST + hash(Words.sort(name));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
