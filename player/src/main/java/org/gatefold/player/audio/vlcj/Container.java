package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a file or stream is by its first bytes, whatever its name says. It decides which demultiplexers may read it: left to
 * themselves, libvlc and libavformat take a text for a playlist and open what it names, over the network too.
 */
enum Container {
    FLAC,
    OGG,
    WAV,
    MP4,
    MPEG,
    UNKNOWN;

    private static final int MOST_TAGS = 8;

    static Container of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return of(file::read);
        }
    }

    static Container of(PlacedBytes bytes) throws IOException {
        long at = 0;
        for (int tags = 0; tags < MOST_TAGS; tags++) {
            ByteBuffer head = read(bytes, at, 12);
            if (!startsWith(head, 0, "ID3")) {
                return of(head);
            }
            at += 10 + id3Size(head) + ((head.get(5) & 0x10) != 0 ? 10 : 0);
        }
        return UNKNOWN;
    }

    private static Container of(ByteBuffer head) {
        if (startsWith(head, 0, "fLaC")) {
            return FLAC;
        }
        if (startsWith(head, 0, "OggS")) {
            return OGG;
        }
        if (startsWith(head, 8, "WAVE") && (startsWith(head, 0, "RIFF") || startsWith(head, 0, "RF64"))) {
            return WAV;
        }
        if (startsWith(head, 4, "ftyp")) {
            return MP4;
        }
        return isMpegFrame(head) ? MPEG : UNKNOWN;
    }

    /** ISO/IEC 11172-3: eleven set bits, then no reserved version, layer, bit rate or sampling rate. */
    private static boolean isMpegFrame(ByteBuffer head) {
        if (head.limit() < 4) {
            return false;
        }
        int bits = head.getInt(0);
        return (bits >>> 21) == 0x7FF
                && (bits >>> 19 & 3) != 1
                && (bits >>> 17 & 3) != 0
                && (bits >>> 12 & 15) != 15
                && (bits >>> 10 & 3) != 3;
    }

    /** Four bytes of seven bits each (id3.org, ID3v2.4 section 6.2). */
    private static long id3Size(ByteBuffer head) {
        long size = 0;
        for (int i = 6; i < 10; i++) {
            size = size << 7 | head.get(i) & 0x7F;
        }
        return size;
    }

    private static boolean startsWith(ByteBuffer head, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= head.limit() || head.get(at + i) != wanted[i]) {
                return false;
            }
        }
        // an ID3 header is only whole with all of its ten bytes
        return !magic.equals("ID3") || head.limit() >= 10;
    }

    private static ByteBuffer read(PlacedBytes bytes, long at, int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(length);
        int got = 0;
        while (got >= 0 && head.hasRemaining()) {
            got = bytes.read(head, at + head.position());
        }
        return head.flip();
    }
}
