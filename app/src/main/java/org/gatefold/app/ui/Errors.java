package org.gatefold.app.ui;

import java.io.IOException;
import java.util.Optional;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.http.NoAnswerException;
import org.gatefold.sync.sql.StorageException;

/**
 * A sentence for the listener out of a failure; what we did not foresee is named plainly, never as a stack trace. What is
 * behind the screens speaks English: where a failure has a reason of a type, that is worded in the listener's language.
 */
public final class Errors {
    private final Texts texts;

    public Errors(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Exception cause) {
        return worded(cause).orElseGet(() -> said(cause));
    }

    private String said(Exception cause) {
        String message = cause.getMessage();
        boolean ours = cause instanceof StorageException
                || cause instanceof IOException
                || cause.getClass().getName().startsWith("org.gatefold.");
        return ours && message != null && !message.isBlank() ? message : texts.get("error.unexpected");
    }

    private Optional<String> worded(Exception cause) {
        if (cause instanceof NoAnswerException none) {
            return Optional.of(TroubleWords.of(none.trouble(), texts));
        }
        if (texts.locale().getLanguage().equals("en")) {
            return Optional.empty(); // its own sentence says more
        }
        return switch (cause) {
            case ShopException shop -> shop(shop.kind());
            case StorageException storage -> Optional.of(storage(storage.reason()));
            default -> Optional.empty();
        };
    }

    private Optional<String> shop(ShopException.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> Optional.of(texts.get("error.shop-unreachable"));
            case UNSUPPORTED_VERSION -> Optional.of(texts.get("error.shop-version"));
            case BAD_ANSWER -> Optional.of(texts.get("error.shop-answer"));
            case NOT_FOUND -> Optional.of(texts.get("error.shop-gone"));
            case SIGN_IN -> Optional.of(texts.get("error.shop-sign-in"));
            case REFUSED -> Optional.empty(); // these are the shop's own words
        };
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
