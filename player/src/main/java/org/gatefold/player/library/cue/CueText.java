package org.gatefold.player.library.cue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gatefold.player.library.text.Mojibake;

/** The lines of a cue sheet in whatever encoding it is: UTF with or without a mark, Shift-JIS or Windows-1252. */
final class CueText {
    private static final int FIRST_JAPANESE = 0x3000;

    private CueText() {}

    static List<String> lines(byte[] bytes) {
        return decode(bytes).lines().map(String::strip).toList();
    }

    private static String decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        } else if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return ofOldTimes(bytes);
        }
    }

    /** One name that is surely Japanese makes the whole sheet so. */
    private static String ofOldTimes(byte[] bytes) {
        List<String> lines =
                new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
        boolean japanese = lines.stream()
                .map(line -> Mojibake.decode(named(line).getBytes(StandardCharsets.ISO_8859_1)))
                .anyMatch(name -> name.codePoints().anyMatch(c -> c >= FIRST_JAPANESE));
        if (japanese && Charset.isSupported("windows-31j")) {
            return new String(bytes, Charset.forName("windows-31j"));
        }
        return lines.stream()
                .map(line -> Mojibake.decode(line.getBytes(StandardCharsets.ISO_8859_1)))
                .collect(Collectors.joining("\n"));
    }

    /** What stands between the quotes, or the whole line. */
    private static String named(String line) {
        int from = line.indexOf('"');
        int to = line.lastIndexOf('"');
        return from >= 0 && to > from ? line.substring(from + 1, to) : line;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
