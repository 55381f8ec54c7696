package org.gatefold.player.library;

/** How a list of tracks is sorted. */
public enum TrackOrder {
    TITLE,
    ARTIST,
    ALBUM,
    RECENTLY_ADDED
}
