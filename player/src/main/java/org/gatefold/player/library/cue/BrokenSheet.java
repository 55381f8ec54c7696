package org.gatefold.player.library.cue;

/** A cue sheet that makes no sense; the message is a sentence for the listener. */
public final class BrokenSheet extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokenSheet(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
