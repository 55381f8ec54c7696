package org.gatefold.player.library.sql;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;

/**
 * Opens {@code library.db}, and makes it anew where it is damaged, of another version or not ours at all. The whole file
 * is checked, unless it is large and lies there exactly as it was closed last.
 */
public final class CacheFile {
    private static final System.Logger LOG = System.getLogger(CacheFile.class.getName());

    /** A file of this size is checked in some hundredths of a second. */
    private static final long ALWAYS_CHECKED = 16 * 1024 * 1024;

    private CacheFile() {}

    /**
     * Blocks while the file is checked.
     *
     * @throws IOException when the folder cannot be used or the old file cannot be put away
     */
    public static Database open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("library.db");
        boolean asClosed = isAsClosed(file);
        Files.deleteIfExists(seal(file));
        Database database = new Database(file, Durability.REBUILDABLE);
        try {
            prepare(database, asClosed, clock);
            return database;
        } catch (StorageException e) {
            database.close();
            if (e.reason() == StorageException.Reason.FULL || e.reason() == StorageException.Reason.READ_ONLY) {
                throw e;
            }
            LOG.log(Level.WARNING, "library.db cannot be used and is made anew: " + e.getMessage());
        }
        delete(file);
        Database fresh = new Database(file, Durability.REBUILDABLE);
        prepare(fresh, false, clock);
        return fresh;
    }

    /** Closes it; {@code sound} says that nobody met damage in it, so that the next start need not look. */
    public static void close(Database cache, boolean sound) throws IOException {
        cache.close();
        if (sound && Files.exists(cache.file())) {
            Files.writeString(seal(cache.file()), stamp(cache.file()));
        }
    }

    private static void prepare(Database database, boolean asClosed, Clock clock) {
        if (!asClosed && Files.exists(database.file()) && !database.isSound()) {
            throw new StorageException(
                    StorageException.Reason.DAMAGED, database.file().getFileName() + " is damaged.", null);
        }
        database.migrate(Schema.cacheName(), List.of(Schema.CACHE), clock);
        database.read(tx -> tx.count("select count(*) from track where id<0")
                + tx.count("select count(*) from track_words('\"probe\"')"));
    }

    private static boolean isAsClosed(Path file) throws IOException {
        return Files.exists(file)
                && Files.size(file) > ALWAYS_CHECKED
                && Files.exists(seal(file))
                && Files.readString(seal(file)).equals(stamp(file))
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
    }

    private static Path seal(Path file) {
        return file.resolveSibling("library.closed");
    }

    private static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }
}
