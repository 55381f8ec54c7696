package org.gatefold.player.playlist.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a playlist file, never more than a playlist can have, and its text. */
final class BoundedFile {
    /** Far more than 20,000 entries take in any of the formats. */
    static final long MOST_BYTES = 48L << 20;

    private final Path file;

    /** @throws IOException with a sentence for the listener when it is no file, or too large for a playlist */
    BoundedFile(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file.getFileName() + " is not there any more.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw tooLarge();
        }
    }

    InputStream bytes() throws IOException {
        return new Counted(Files.newInputStream(file));
    }

    /** The text in UTF-8, or in the UTF-16 that its first bytes announce. What is no such text is an error. */
    Reader strict() throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(bytes(), 3);
        byte[] head = new byte[3];
        int count = bytes.readNBytes(head, 0, 3);
        int first = count > 0 ? head[0] & 0xFF : -1;
        int second = count > 1 ? head[1] & 0xFF : -1;
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (first == 0xEF && second == 0xBB && count > 2 && (head[2] & 0xFF) == 0xBF) {
            mark = 3;
        } else if (first == 0xFF && second == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (first == 0xFE && second == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        bytes.unread(head, mark, count - mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The text in the encoding of old Windows players, in which everything is text. */
    Reader windows() throws IOException {
        return new InputStreamReader(bytes(), Charset.forName("windows-1252"));
    }

    private IOException tooLarge() {
        return new IOException(file.getFileName() + " is too large for a playlist.");
    }

    /** Ends with an error where a file grows while it is read. */
    private final class Counted extends FilterInputStream {
        private long left = MOST_BYTES;

        Counted(InputStream bytes) {
            super(new BufferedInputStream(bytes, 1 << 16));
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
