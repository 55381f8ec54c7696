package org.gatefold.player.library.browse;

/** The lists that are sorted by a name, and so can be entered at a letter. */
public enum Alphabet {
    ALBUM_TITLES,
    /** Albums by the names of their artists. */
    ALBUM_ARTISTS,
    /** The artists of the library. */
    ARTISTS
}
