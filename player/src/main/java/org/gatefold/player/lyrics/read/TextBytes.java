package org.gatefold.player.lyrics.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatefold.player.library.text.Mojibake;

/** Makes text of bytes that do not say how they are written: by their mark, else by what they can only be. */
final class TextBytes {
    /** No song has more words than this, in bytes. */
    static final int LARGEST = 1024 * 1024;

    private TextBytes() {}

    static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Mojibake.decode(Arrays.copyOfRange(bytes, 3, bytes.length));
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16LE);
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int zeros = zeros(bytes, 0) + zeros(bytes, 1);
        if (bytes.length >= 8 && zeros > bytes.length / 5) {
            return utf16(
                    bytes,
                    0,
                    zeros(bytes, 1) > zeros(bytes, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        return Mojibake.decode(bytes).replace("\0", "");
    }

    private static String utf16(byte[] bytes, int from, Charset order) {
        return new String(bytes, from, bytes.length - from, order).replace("\0", "");
    }

    /** How many of the bytes at even or odd places are 0: in UTF-16 most of one sort are, for western text. */
    private static int zeros(byte[] bytes, int first) {
        int zeros = 0;
        for (int i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
