package org.gatefold.player.library;

/** How a list of albums is sorted. */
public enum AlbumOrder {
    TITLE,
    ARTIST,
    YEAR,
    RECENTLY_ADDED
}
