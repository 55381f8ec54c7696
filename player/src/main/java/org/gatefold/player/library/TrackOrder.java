package org.gatefold.player.library;

/** How a list of tracks is sorted; every order holds every track. */
public enum TrackOrder {
    TITLE,
    ARTIST,
    ALBUM,
    RECENTLY_ADDED,
    /** The newest first; those without a year at the end either way. */
    YEAR,
    /** What was never heard follows by title. */
    MOST_PLAYED,
    /** What was never heard follows by title. */
    LAST_PLAYED,
    /** By title, then what was heard, the longest ago first. */
    NEVER_PLAYED,
    /** The most stars first; what was not rated follows by title. */
    RATING,
    /** The longest first. */
    LENGTH;

    /** Whether the other way round is an order too. */
    public boolean isReversible() {
        return switch (this) {
            case TITLE, ARTIST, ALBUM, RECENTLY_ADDED, YEAR, LENGTH -> true;
            case MOST_PLAYED, LAST_PLAYED, NEVER_PLAYED, RATING -> false;
        };
    }
}
