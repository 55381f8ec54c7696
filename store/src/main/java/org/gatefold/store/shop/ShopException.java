package org.gatefold.store.shop;

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

    public ShopException(Kind kind, String sentence) {
        this(kind, sentence, null);
    }

    public ShopException(Kind kind, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence for the listener. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
