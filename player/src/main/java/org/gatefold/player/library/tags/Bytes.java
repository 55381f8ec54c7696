package org.gatefold.player.library.tags;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads bounded stretches of a file; nothing a file claims makes it take more memory than asked. */
public final class Bytes implements AutoCloseable {
    private final SeekableByteChannel channel;
    private final long size;

    public Bytes(Path file) throws IOException {
        channel = Files.newByteChannel(file, StandardOpenOption.READ);
        size = channel.size();
    }

    public long size() {
        return size;
    }

    /** Exactly this stretch; the file ending before is an error. */
    public ByteBuffer at(long position, int length) throws IOException {
        if (position < 0 || length < 0 || position > size - length) {
            throw new EOFException("the file ends before " + (position + length));
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(position);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // reads until the stretch is full
        }
        if (buffer.hasRemaining()) {
            throw new EOFException("the file was cut while it was read");
        }
        return buffer.flip();
    }

    /** This stretch, or what there is of it. */
    public ByteBuffer upTo(long position, int length) throws IOException {
        return at(position, (int) Math.clamp(size - position, 0, length));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
