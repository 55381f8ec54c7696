package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells files that are text from music. libvlc goes by content, not by name, and a playlist that calls itself a song
 * would send it to whatever addresses stand in it.
 */
final class Disguise {
    private static final int HEAD = 1024;

    private Disguise() {}

    /** Whether libvlc could take the file for a list of addresses; reads its first kilobyte. A file that cannot be read is none. */
    static boolean isList(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return isList(bytes.readNBytes(HEAD));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isList(byte[] head) {
        return head.length > 0 && (beginsLikeAList(head) || isAllText(head));
    }

    private static boolean beginsLikeAList(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\\s\u0000]*", "")
                .toLowerCase(Locale.ROOT);
        return Stream.of("#ext", "[", "<", "http:", "https:", "rtsp", "mms", "ftp:", "file:", "smiltext")
                .anyMatch(start::startsWith);
    }

    private static boolean isAllText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
