package org.gatefold.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Holds a folder of data for this one program: two at once would send the same things twice. The system lets go of it when we are killed. */
record OneProgram(FileChannel channel) implements AutoCloseable {
    /** @throws IOException with a sentence for the listener when another Gatefold has the folder open */
    static OneProgram at(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("open.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("Gatefold is open already. Close the other window first.");
        }
        return new OneProgram(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
