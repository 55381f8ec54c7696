package org.gatefold.player.stream;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * A file only its owner may read, written and read at any place by several threads at once. None of them may be
 * interrupted meanwhile: Java would close the file under all of them.
 */
final class BufferFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    /** Makes it; there must be none of that name. */
    BufferFile(Path path) throws IOException {
        this.path = path;
        channel = FileChannel.open(
                path,
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.SPARSE),
                ownersOnly("rw-------"));
    }

    /** What makes a new file or folder the owner's alone, on systems that know it. */
    static FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path path() {
        return path;
    }

    void write(long at, byte[] bytes, int from, int to) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
        long place = at;
        while (buffer.hasRemaining()) {
            place += channel.write(buffer, place);
        }
    }

    /** Reads bytes that must be there. */
    void read(long at, byte[] into, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the end of " + path.getFileName());
            }
        }
    }

    /** Whether the file holds just these bytes there. */
    boolean holds(long at, byte[] bytes, int from, int to) throws IOException {
        byte[] mine = new byte[to - from];
        read(at, mine, mine.length);
        return Arrays.equals(mine, 0, mine.length, bytes, from, to);
    }

    /** Waits until the disk has it. */
    void force() throws IOException {
        channel.force(true);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
