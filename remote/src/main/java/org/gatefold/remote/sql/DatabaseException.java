package org.gatefold.remote.sql;

import java.sql.SQLException;

/** The database could not do what was asked; nothing of the transaction was kept. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    DatabaseException(SQLException cause) {
        super("The database failed: " + cause.getMessage(), cause);
        this.code = cause.getErrorCode() & 0xff;
    }

    DatabaseException(String message) {
        super(message);
        this.code = 0;
    }

    /**
     * True for the primary result codes after which sqlite-jdbc believes in a transaction that the engine
     * has already rolled back (IOERR, CORRUPT, FULL, CANTOPEN, READONLY, NOTADB): the connection must not be used again.
     */
    boolean needsNewConnection() {
        return switch (code) {
            case 8, 10, 11, 13, 14, 26 -> true;
            default -> false;
        };
    }
}
