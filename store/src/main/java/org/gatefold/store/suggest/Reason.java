package org.gatefold.store.suggest;

/** Why a thing is suggested: what weighed most, so that what is said is what was reckoned. */
public sealed interface Reason {
    /** The very album was heard so often. */
    record AlbumPlayed(String album, int plays) implements Reason {}

    /** The artist was heard so often in the last days. */
    record PlayedLately(String artist, int plays) implements Reason {}

    /** The artist was heard so often in all. */
    record Played(String artist, int plays) implements Reason {}

    /** The listener follows the artist. */
    record Followed(String artist) implements Reason {}

    /** So many of the listener's favourites are by the artist. */
    record Favourites(String artist, int count) implements Reason {}

    /** An album the listener has not, by an artist of whom they have others. */
    record NotOwned(String album) implements Reason {}
}
