package org.gatefold.player.lyrics.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.player.library.tags.Bytes;

/** The words in an ID3v2 tag: USLT as a whole, SYLT with times in milliseconds or, by the first frame of sound, in MPEG frames. */
final class Id3Words {
    private static final List<String> PLAIN = List.of("USLT", "ULT");
    private static final List<String> SYNCED = List.of("SYLT", "SLT");
    private static final List<String> FREE = List.of("TXXX", "TXX");
    private static final int MPEG_FRAMES = 1;
    private static final int MILLISECONDS = 2;
    /** Of what SYLT can hold, the words: others are chords, events, trivia. */
    private static final int LARGEST_CONTENT_OF_WORDS = 2;

    private Id3Words() {}

    static List<Carried> of(Id3Tag tag, Bytes file) throws IOException {
        List<Carried> found = new ArrayList<>();
        for (Id3Tag.Frame frame : tag.frames(SYNCED)) {
            synced(frame.body(), tag, file).ifPresent(sheet -> found.add(new Carried("SYLT", sheet)));
        }
        for (Id3Tag.Frame frame : tag.frames(PLAIN)) {
            plain(frame.body()).ifPresent(sheet -> found.add(new Carried("USLT", sheet)));
        }
        for (Id3Tag.Frame frame : tag.frames(FREE)) {
            free(frame.body()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Sheet> plain(byte[] body) {
        if (body.length < 5 || body.length > TextBytes.LARGEST) {
            return Optional.empty();
        }
        int text = afterText(body, 4);
        String words = decode(body[0], Arrays.copyOfRange(body, text, body.length));
        return Optional.of(Lrc.read(words).in(language(body)));
    }

    /** Some programs keep words, even synced ones, in a free text of that name. */
    private static Optional<Carried> free(byte[] body) {
        if (body.length < 2 || body.length > TextBytes.LARGEST) {
            return Optional.empty();
        }
        int text = afterText(body, 1);
        String name = decode(body[0], Arrays.copyOfRange(body, 1, text)).toUpperCase(Locale.ROOT);
        return Comments.isOfWords(name)
                ? Optional.of(new Carried(name, Lrc.read(decode(body[0], Arrays.copyOfRange(body, text, body.length)))))
                : Optional.empty();
    }

    private static Optional<Sheet> synced(byte[] body, Id3Tag tag, Bytes file) throws IOException {
        if (body.length < 7 || body.length > TextBytes.LARGEST || body[5] > LARGEST_CONTENT_OF_WORDS) {
            return Optional.empty();
        }
        double unit = body[4] == MILLISECONDS
                ? 1
                : body[4] == MPEG_FRAMES ? MpegFrame.millis(file, tag.end()).orElse(0) : 0;
        if (unit == 0) {
            return Optional.empty();
        }
        SyllableLines lines = new SyllableLines();
        int at = afterText(body, 6);
        while (at < body.length) {
            int time = afterText(body, at);
            if (time + 4 > body.length) {
                break;
            }
            long units = Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt(time));
            lines.add(Duration.ofMillis(Math.round(units * unit)), decode(body[0], Arrays.copyOfRange(body, at, time)));
            at = time + 4;
        }
        return Optional.of(lines.sheet().in(language(body)));
    }

    /** Where the bytes go on behind the text that begins there and its end, which is one zero or two. */
    private static int afterText(byte[] body, int from) {
        boolean wide = body[0] == 1 || body[0] == 2;
        for (int i = from; i < body.length; i += wide ? 2 : 1) {
            if (body[i] == 0 && (!wide || i + 1 < body.length && body[i + 1] == 0)) {
                return i + (wide ? 2 : 1);
            }
        }
        return body.length;
    }

    private static String decode(byte encoding, byte[] text) {
        boolean marked = text.length > 1
                && (text[0] == (byte) 0xFF && text[1] == (byte) 0xFE
                        || text[0] == (byte) 0xFE && text[1] == (byte) 0xFF);
        Charset wide = encoding == 2 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        String decoded = (encoding == 1 || encoding == 2) && !marked ? new String(text, wide) : TextBytes.decode(text);
        return decoded.replace("\0", "");
    }

    private static String language(byte[] body) {
        String said = new String(body, 1, 3, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return said.matches("[a-z]{3}") && !said.equals("xxx") ? said : "und";
    }
}
