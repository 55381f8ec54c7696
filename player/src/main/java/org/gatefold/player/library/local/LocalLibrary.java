package org.gatefold.player.library.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Scanner;
import org.gatefold.sync.sql.Database;

/** The music in the listener's own folders: what was found, the scanner that finds it, and which folders. */
public final class LocalLibrary implements AutoCloseable {
    private final Library library;
    private final Scanner scanner;
    private final Folders folders;

    private LocalLibrary(Library library, Scanner scanner, Folders folders) {
        this.library = library;
        this.scanner = scanner;
        this.folders = folders;
    }

    /**
     * Opens or makes {@code cacheFolder/library.db}; a damaged one, or one of a newer program, is made anew. Blocks;
     * call it off the JavaFX thread. The user database stays the caller's to close, after this.
     *
     * @param readTimeLimit how long the tags of one file may take
     * @throws IOException when the folder cannot be used
     */
    public static LocalLibrary open(Path cacheFolder, Database user, Clock clock, Duration readTimeLimit) throws IOException {
        throw new IOException("The library cannot be opened yet.");
    }

    public Library library() {
        return library;
    }

    public Scanner scanner() {
        return scanner;
    }

    public Folders folders() {
        return folders;
    }

    /** Ends a running scan, keeping what was read, and closes the cache; takes at most a moment. */
    @Override
    public void close() {}
}
