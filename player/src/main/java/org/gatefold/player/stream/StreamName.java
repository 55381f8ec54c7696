package org.gatefold.player.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.gatefold.player.library.Origin;
import org.gatefold.player.source.StreamWish;

/** What a stream is called here: a digest of where it is from and in which form, so that no name of a server is a path. */
final class StreamName {
    private StreamName() {}

    /** An original that has another size now is another stream. */
    static String of(Origin.OnServer song, StreamWish wish) {
        String form = switch (wish) {
            case StreamWish.Original original -> "original";
            case StreamWish.Copy(OptionalLong size) -> "original";
            case StreamWish.Transcoded made ->
                made.format() + " " + made.kilobits() + " " + made.start().toSeconds();
        };
        String words = song.server().value() + "\n" + form + "\n" + song.size() + "\n" + song.song();
        return HexFormat.of().formatHex(sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the whole of it is called, whatever place it was asked to begin at. */
    static String ofWhole(Origin.OnServer song, StreamWish wish) {
        return of(
                song,
                wish instanceof StreamWish.Transcoded made
                        ? new StreamWish.Transcoded(made.format(), made.kilobits(), Duration.ZERO)
                        : wish);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
