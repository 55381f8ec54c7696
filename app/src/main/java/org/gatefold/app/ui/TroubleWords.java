package org.gatefold.app.ui;

import org.gatefold.sync.http.Trouble;

/** Why there was no answer, in the listener's language. */
public final class TroubleWords {
    private TroubleWords() {}

    public static String of(Trouble trouble, Texts texts) {
        return texts.get(
                switch (trouble) {
                    case NOT_REACHED -> "trouble.not-reached";
                    case NO_ANSWER -> "trouble.no-answer";
                    case NO_ADDRESS -> "trouble.no-address";
                    case NOT_TRUSTED -> "trouble.not-trusted";
                    case NOT_ENCRYPTED -> "trouble.not-encrypted";
                    case BROKEN_OFF -> "trouble.broken-off";
                    case TOO_LARGE -> "trouble.too-large";
                    case STOPPED -> "trouble.stopped";
                    case OTHER -> "trouble.other";
                });
    }
}
