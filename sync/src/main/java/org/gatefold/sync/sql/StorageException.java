package org.gatefold.sync.sql;

import org.jspecify.annotations.Nullable;

/** A database that could not do what was asked; unchecked because nearly no caller can mend it, caught where a person can be told. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as a person can act on it. */
    public enum Reason {
        FULL,
        READ_ONLY,
        DAMAGED,
        NEWER_VERSION,
        IO,
        OTHER
    }

    private final Reason reason;

    public StorageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
