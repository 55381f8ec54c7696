package org.gatefold.player.audio;

/** There is nothing to play to; the message is a sentence for the listener. */
public final class NoOutputException extends Exception {
    private static final long serialVersionUID = 1L;

    public NoOutputException(String message, Throwable cause) {
        super(message, cause);
    }

    public NoOutputException(String message) {
        super(message);
    }
}
