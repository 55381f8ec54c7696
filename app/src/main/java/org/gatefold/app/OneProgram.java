package org.gatefold.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gatefold.app.ui.StartSaying;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * Holds a folder of data for this one program: two at once would send the same things twice. The system lets go of it
 * when we are killed. A folder that nothing can be written to is held by nobody: no program keeps or sends anything then.
 */
record OneProgram(Optional<FileChannel> channel) implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(OneProgram.class.getName());

    /** @throws IOException with a sentence for the listener when another Gatefold has the folder open */
    static OneProgram at(Path data) throws IOException {
        Optional<FileChannel> channel = open(data.resolve("open.lock"));
        if (channel.isPresent() && lock(channel.get()) == null) {
            channel.get().close();
            throw new SaidException(StartSaying.OPEN_ALREADY.with());
        }
        return new OneProgram(channel);
    }

    private static Optional<FileChannel> open(Path file) {
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of the data cannot be written to", e);
            return Optional.empty();
        }
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
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
