package org.gatefold.app.ui;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.gatefold.sync.said.Telling;
import org.gatefold.sync.sql.StorageException;

/**
 * A sentence for the listener out of a failure, by what it is and never by the words of its exception: those are English,
 * for logs. What we did not foresee is named plainly.
 */
public final class Errors {
    private final Texts texts;

    public Errors(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Exception cause) {
        return switch (cause) {
            case Telling telling -> texts.said(telling.said());
            case StorageException storage -> storage(storage.reason());
            case IOException full when isFull(full) -> texts.get("error.disk-full");
            case NoSuchFileException file -> texts.format("error.no-file", file.getFile());
            case AccessDeniedException file -> texts.format("error.no-access", file.getFile());
            case FileSystemException file -> texts.format("error.file", file.getFile());
            case IOException _ -> texts.get("error.reading");
            default -> texts.get("error.unexpected");
        };
    }

    /** Java has no type for it: these are the words of Linux and macOS, and of Windows. */
    private static boolean isFull(IOException cause) {
        String said = String.valueOf(cause.getMessage());
        return said.contains("No space left") || said.contains("not enough space");
    }

    private String storage(StorageException.Reason reason) {
        return texts.get(
                switch (reason) {
                    case FULL -> "error.disk-full";
                    case READ_ONLY -> "error.read-only";
                    case DAMAGED, NEWER_VERSION, IO, OTHER -> "error.storage";
                });
    }
}
