package org.gatefold.player.library.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.text.Fold;
import org.gatefold.player.library.text.SortName;

/**
 * What identifies a recording without a MusicBrainz id (ADR 0201): a hash of normalised artist, title and album, and
 * beside it the length in whole seconds, because a hash cannot be "within two seconds".
 */
public record Fingerprint(String hash, int seconds) {
    /** How far two lengths of one recording may be apart. */
    public static final int TOLERANCE = 2;

    private static final String NAMES = "t";
    private static final String CONTENT = "c";
    private static final Pattern KEY = Pattern.compile("fp:([tc][0-9a-f]{24})-(\\d{1,8})");
    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(?:un(?:titled|known)|silence|data|track|titel|piste|title|no title|audio ?track)?[ \\d]*");

    /**
     * By what the file's tags say. The folder's or file's name takes no part, so renaming changes nothing. A title that
     * names nothing, such as "Track 3", takes its place on the release in.
     */
    public static Fingerprint ofNames(String artist, String title, String album, Duration length, String place) {
        String name = Fold.name(Credits.withoutGuests(title));
        String distinct = SAYS_NOTHING.matcher(name).matches() ? name + "#" + place : name;
        String names = String.join("\n", SortName.of(Credits.withoutGuests(artist)), distinct, Fold.name(album));
        return new Fingerprint(NAMES + hash(names), seconds(length));
    }

    /** For a second track that this one cannot be told from, as two interludes of one name: by its place too. */
    public Fingerprint at(Place place) {
        return new Fingerprint(hash.substring(0, 1) + hash(hash + "@" + place.disc() + "." + place.number()), seconds);
    }

    /** By a sample of the file's bytes, for files whose tags name nothing. */
    public static Fingerprint ofContent(String sample, Duration length) {
        return new Fingerprint(CONTENT + hash(sample), seconds(length));
    }

    /** The fingerprint inside a key; empty for a MusicBrainz key. */
    public static Optional<Fingerprint> in(TrackKey key) {
        Matcher matcher = KEY.matcher(key.value());
        return matcher.matches()
                ? Optional.of(new Fingerprint(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public TrackKey key() {
        return new TrackKey("fp:" + hash + "-" + seconds);
    }

    /** Whether both may be of one recording. */
    public boolean matches(Fingerprint other) {
        return hash.equals(other.hash) && Math.abs(seconds - other.seconds) <= TOLERANCE;
    }

    /** Whether it was made of bytes because the file had no names to tell. */
    public boolean isOfContent() {
        return hash.startsWith(CONTENT);
    }

    private static int seconds(Duration length) {
        return (int) Math.clamp((length.toMillis() + 500) / 1000, 0, 99_999_999);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
