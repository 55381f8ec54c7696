package org.gatefold.sync.sql;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Opens a database that only remembers what can be asked or scanned again: what cannot be used is deleted and made anew. */
public final class Rebuildable {
    private static final System.Logger LOG = System.getLogger(Rebuildable.class.getName());

    private Rebuildable() {}

    /**
     * Blocks while the file is checked.
     *
     * @param prepare migrates the database, and throws {@link StorageException} where its content is not what it should be
     * @throws IOException when the old file cannot be put away
     * @throws StorageException when the disk is full or read-only
     */
    public static Database open(Path file, Consumer<Database> prepare) throws IOException {
        Database database = new Database(file, Durability.REBUILDABLE);
        try {
            if (Files.exists(file) && !database.isSound()) {
                throw new StorageException(StorageException.Reason.DAMAGED, file.getFileName() + " is damaged.", null);
            }
            prepare.accept(database);
            return database;
        } catch (StorageException e) {
            database.close();
            if (e.reason() == StorageException.Reason.FULL || e.reason() == StorageException.Reason.READ_ONLY) {
                throw e;
            }
            LOG.log(Level.WARNING, file.getFileName() + " cannot be used and is made anew: " + e.getMessage());
        }
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
        Database fresh = new Database(file, Durability.REBUILDABLE);
        prepare.accept(fresh);
        return fresh;
    }
}
