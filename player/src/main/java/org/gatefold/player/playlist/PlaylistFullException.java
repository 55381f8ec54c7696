package org.gatefold.player.playlist;

/** A playlist has no room for that many more tracks; the message is for the listener. */
public final class PlaylistFullException extends Exception {
    private static final long serialVersionUID = 1L;

    public PlaylistFullException() {
        super("A playlist has room for " + PlaylistContent.MOST_ITEMS + " tracks.");
    }
}
