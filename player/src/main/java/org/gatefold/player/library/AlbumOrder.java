package org.gatefold.player.library;

/** How a list of albums is sorted; every order holds every album. */
public enum AlbumOrder {
    TITLE,
    ARTIST,
    /** The newest first; those without a year at the end either way. */
    YEAR,
    RECENTLY_ADDED,
    /** By the plays of its tracks; what was never heard follows by title. */
    MOST_PLAYED,
    /** What was never heard follows by title. */
    LAST_PLAYED;

    /** Whether the other way round is an order too. */
    public boolean isReversible() {
        return switch (this) {
            case TITLE, ARTIST, YEAR, RECENTLY_ADDED -> true;
            case MOST_PLAYED, LAST_PLAYED -> false;
        };
    }
}
