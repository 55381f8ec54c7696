package org.gatefold.player.servers;

/**
 * What passes between Gatefold and a server beside the music, as the listener wants it. {@code tells}: plays, favourites,
 * ratings and playlists are told there and taken over from there. {@code passesOn}: the server itself hands plays on to
 * where Gatefold would send them too. {@code queue}: the play queue is left there for other devices.
 */
public record Sharing(boolean tells, boolean passesOn, boolean queue) {
    /** Until the listener says otherwise. */
    public static final Sharing USUAL = new Sharing(true, false, true);
}
