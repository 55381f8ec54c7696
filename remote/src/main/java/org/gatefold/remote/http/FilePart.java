package org.gatefold.remote.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A stretch of a file that is sent as it lies on the disk, a little at a time. */
public record FilePart(Path file, long from, long length) {
    private static final int AT_ONCE = 64 * 1024;

    /** Opens the file itself, never what a link points to. */
    FileChannel open() throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            channel.position(from);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Copies the stretch; ends with an error when the file has become shorter meanwhile. */
    void copy(FileChannel channel, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(AT_ONCE, Math.max(1, length)));
        long rest = length;
        while (rest > 0) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), rest));
            int read = channel.read(buffer);
            if (read < 0) {
                throw new EOFException("The file has become shorter");
            }
            out.write(buffer.array(), 0, read);
            rest -= read;
        }
    }
}
