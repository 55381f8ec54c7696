package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of a file by their place, never more than are there and never more than a picture may be. */
final class Stretch implements AutoCloseable {
    private static final int LARGEST = 32 * 1024 * 1024;

    private final FileChannel channel;
    private final long size;

    Stretch(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        size = channel.size();
    }

    long size() {
        return size;
    }

    /** A fresh buffer with exactly so many bytes, big-endian. */
    ByteBuffer at(long from, int length) throws IOException {
        if (from < 0 || length < 0 || length > LARGEST || from > size - length) {
            throw new UnreadableMusic("It ends too early");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new UnreadableMusic("It has become shorter");
            }
        }
        return bytes.flip();
    }

    /** Where an ID3v2 tag ends that some programs put before everything; 0 without one. */
    long afterId3() throws IOException {
        if (size < 10) {
            return 0;
        }
        ByteBuffer head = at(0, 10);
        if (head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return 0;
        }
        int length = 0;
        for (int i = 6; i < 10; i++) {
            length = length << 7 | head.get(i) & 0x7F;
        }
        return 10L + length;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
