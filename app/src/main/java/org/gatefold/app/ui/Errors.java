package org.gatefold.app.ui;

import java.io.IOException;
import org.gatefold.sync.sql.StorageException;

/** A sentence for the listener out of a failure; what we did not foresee is named plainly, never as a stack trace. */
public final class Errors {
    private final Texts texts;

    public Errors(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Exception cause) {
        String message = cause.getMessage();
        boolean ours = cause instanceof StorageException
                || cause instanceof IOException
                || cause.getClass().getName().startsWith("org.gatefold.");
        return ours && message != null && !message.isBlank() ? message : texts.get("error.unexpected");
    }
}
