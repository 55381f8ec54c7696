package org.gatefold.player.source;

/** Where a listing of songs goes on; opaque text, good for keeping over a restart and for the server that gave it only. */
public record SongCursor(String value) {
    /** The beginning. */
    public static final SongCursor START = new SongCursor("");
}
