package org.gatefold.store.shop;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A shop that did not do what was asked; the message is a sentence for the listener. */
public final class ShopException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as somebody can act on it. */
    public enum Kind {
        /** No whole answer came, or the shop is too busy: it may be there later, and a request may have had its effect. */
        UNREACHABLE,
        /** A shop, but of a protocol version we do not speak. */
        UNSUPPORTED_VERSION,
        /** An answer that cannot be understood, or no shop at all. */
        BAD_ANSWER,
        /** The shop does not have it, or not any more. */
        NOT_FOUND,
        /** The shop wants the listener to sign in. */
        SIGN_IN,
        /** The shop understood and said no. */
        REFUSED
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ShopException(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    public ShopException(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        retryAfter = null;
    }

    private ShopException(String sentence, @Nullable Duration retryAfter) {
        super(sentence);
        kind = Kind.UNREACHABLE;
        this.retryAfter = retryAfter;
    }

    /** A shop that is there but cannot answer just now, and may have said for how long. */
    public static ShopException busy(String sentence, Optional<Duration> retryAfter) {
        return new ShopException(sentence, retryAfter.orElse(null));
    }

    public Kind kind() {
        return kind;
    }

    /** How long the shop asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The sentence for the listener. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
