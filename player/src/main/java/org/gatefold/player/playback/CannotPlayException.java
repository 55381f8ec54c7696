package org.gatefold.player.playback;

/** A track cannot be heard; the message is the end of "could not be played: …", without a full stop. */
public final class CannotPlayException extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotPlayException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
