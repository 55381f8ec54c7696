package org.gatefold.player.library.tags;

/** A file that cannot be used; the message is a sentence for the listener. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether the same bytes could be read another time, as after a fault of the disk. */
    private final boolean passing;

    public UnreadableFile(String reason) {
        this(reason, false);
    }

    public UnreadableFile(String reason, boolean passing) {
        super(reason);
        this.passing = passing;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean isPassing() {
        return passing;
    }
}
