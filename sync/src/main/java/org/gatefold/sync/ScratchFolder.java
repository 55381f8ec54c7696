package org.gatefold.sync;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder with a database in it that stands in for one that cannot be used. */
final class ScratchFolder {
    private static final System.Logger LOG = System.getLogger(ScratchFolder.class.getName());

    private final Path folder;
    private final boolean complete;

    private ScratchFolder(Path folder, boolean complete) {
        this.folder = folder;
        this.complete = complete;
    }

    static ScratchFolder empty() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("gatefold-user-"), false);
    }

    /** With all that can be read of the file, or empty. */
    static ScratchFolder withCopyOf(Path file) throws IOException {
        Path folder = Files.createTempDirectory("gatefold-user-");
        ScratchFolder copied = new ScratchFolder(folder, true);
        if (copied.isCopyOf(file)) {
            return copied;
        }
        copied.delete();
        return empty();
    }

    Path file() {
        return folder.resolve("user.db");
    }

    /** Whether what the file had is there. */
    boolean isComplete() {
        return complete;
    }

    void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the temporary database could not be deleted", e);
        }
    }

    private boolean isCopyOf(Path file) {
        try {
            for (String suffix : List.of("", "-wal")) {
                Path from = file.resolveSibling(file.getFileName() + suffix);
                if (Files.exists(from)) {
                    Files.copy(from, folder.resolve("user.db" + suffix));
                }
            }
            return Files.exists(file()) && DailyCopies.isSound(file());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "user.db could not be read", e);
            return false;
        }
    }
}
