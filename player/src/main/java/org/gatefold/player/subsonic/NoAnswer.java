package org.gatefold.player.subsonic;

import java.io.IOException;

/** A request that brought no whole answer; {@code sent} when the server may have acted on it all the same. */
final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean sent;

    NoAnswer(boolean sent, IOException cause) {
        super(cause.getMessage(), cause);
        this.sent = sent;
    }

    boolean sent() {
        return sent;
    }
}
