package org.gatefold.sync.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/** What SQLite's result codes mean for us (sqlite.org/rescode.html); the primary code is the low byte. */
final class SqliteCodes {
    private static final Set<Integer> REOPEN = Set.of(8, 10, 11, 13, 14, 26);

    private SqliteCodes() {}

    static boolean needsReopening(SQLException e) {
        return REOPEN.contains(e.getErrorCode() & 0xff);
    }

    static StorageException describe(SQLException e, Path file) {
        String name = String.valueOf(file.getFileName());
        return switch (e.getErrorCode() & 0xff) {
            case 13 ->
                new StorageException(
                        StorageException.Reason.FULL, "The disk is full; " + name + " could not be written.", e);
            case 8 ->
                new StorageException(
                        StorageException.Reason.READ_ONLY, name + " cannot be written; it is read-only.", e);
            case 11, 26 -> new StorageException(StorageException.Reason.DAMAGED, name + " is damaged.", e);
            case 10, 14 -> new StorageException(StorageException.Reason.IO, name + " could not be read or written.", e);
            default -> new StorageException(StorageException.Reason.OTHER, name + ": " + e.getMessage(), e);
        };
    }
}
