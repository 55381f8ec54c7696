package world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The MusicBrainz ids of the demo world: invented, but always the same for the same name (UUID version 5). */
public final class Mbid {
    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final String BASE = "https://gatefold.example/demo/";

    private Mbid() {}

    public static String artist(String name) {
        return of("artist/" + name);
    }

    public static String release(String artist, String album) {
        return of("release/" + artist + "/" + album);
    }

    public static String releaseGroup(String artist, String album) {
        return of("release-group/" + artist + "/" + album);
    }

    public static String recording(String artist, String album, String title) {
        return of("recording/" + artist + "/" + album + "/" + title);
    }

    public static String releaseTrack(String artist, String album, int disc, int number) {
        return of("track/" + artist + "/" + album + "/" + disc + "/" + number);
    }

    /** RFC 9562 section 5.5 in the URL namespace. */
    private static String of(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-1");
            for (long half : new long[] {NAMESPACE.getMostSignificantBits(), NAMESPACE.getLeastSignificantBits()}) {
                for (int shift = 56; shift >= 0; shift -= 8) {
                    sha.update((byte) (half >>> shift));
                }
            }
            var hash = sha.digest((BASE + name).getBytes(StandardCharsets.UTF_8));
            hash[6] = (byte) (hash[6] & 0x0f | 0x50);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            long high = 0;
            long low = 0;
            for (int i = 0; i < 8; i++) {
                high = high << 8 | hash[i] & 0xff;
                low = low << 8 | hash[i + 8] & 0xff;
            }
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
