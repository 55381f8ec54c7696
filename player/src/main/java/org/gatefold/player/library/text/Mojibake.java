package org.gatefold.player.library.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Mends text that was written in another encoding than it claims, only where that can be told for sure: UTF-8 and
 * Shift-JIS declared as Latin-1, and Windows-1252. Cyrillic, Greek or Chinese bytes cannot be told apart and stay.
 */
public final class Mojibake {
    private Mojibake() {}

    /** Mends text that was decoded as Latin-1; other text is given back unchanged. */
    public static String repair(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80) || text.chars().anyMatch(c -> c > 0xFF)) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        boolean impossibleInLatin1 = text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0);
        return impossibleInLatin1 ? shiftJis(bytes).or(() -> windows(bytes)).orElse(text) : text;
    }

    /** Decodes bytes that should be UTF-8; where they are not, as what they surely are, else as Windows-1252 or Latin-1. */
    public static String decode(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> shiftJis(bytes))
                .or(() -> windows(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> shiftJis(byte[] bytes) {
        return charset("windows-31j").flatMap(jis -> strictly(bytes, jis)).filter(Mojibake::isSurelyJapanese);
    }

    private static Optional<String> windows(byte[] bytes) {
        return charset("windows-1252").flatMap(windows -> strictly(bytes, windows));
    }

    private static boolean isSurelyJapanese(String text) {
        boolean onlyJapaneseBesidesAscii = text.codePoints().allMatch(c -> c < 0x80 || isJapanese(c));
        long kana = text.codePoints().filter(Mojibake::isKana).count();
        long others = text.codePoints().filter(c -> c >= 0x80 && c < 0xFF00).count();
        boolean letters = text.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
        return onlyJapaneseBesidesAscii && (kana > 0 || others > 1 && !letters);
    }

    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FE;
    }

    private static boolean isJapanese(int c) {
        return c >= 0x3000 && c <= 0x30FE
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xFF01 && c <= 0xFF9F
                || c >= 0x2010 && c <= 0x266F;
    }

    /** Small Java runtimes come without the module of the rarer encodings. */
    private static Optional<Charset> charset(String name) {
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
