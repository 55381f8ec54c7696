package org.gatefold.store.shop;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.Telling;
import org.jspecify.annotations.Nullable;

/** A shop that did not do what was asked. */
public final class ShopException extends Exception implements Telling {
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
    private final transient Said said;
    private final @Nullable Duration retryAfter;

    public ShopException(Kind kind, Said said) {
        this(kind, said, null);
    }

    public ShopException(Kind kind, Said said, @Nullable Throwable cause) {
        super(said.english(), cause);
        this.kind = kind;
        this.said = said;
        retryAfter = null;
    }

    private ShopException(Said said, @Nullable Duration retryAfter) {
        super(said.english());
        kind = Kind.UNREACHABLE;
        this.said = said;
        this.retryAfter = retryAfter;
    }

    /** A shop that is there but cannot answer just now, and may have said for how long. */
    public static ShopException busy(Said said, Optional<Duration> retryAfter) {
        return new ShopException(said, retryAfter.orElse(null));
    }

    public Kind kind() {
        return kind;
    }

    /** How long the shop asks us to wait. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What the listener is told: ours, or the shop's own words. */
    @Override
    public Said said() {
        return said;
    }
}
