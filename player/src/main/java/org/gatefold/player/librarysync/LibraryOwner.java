package org.gatefold.player.librarysync;

/**
 * Whose favourites and playlists are shown, and to whom what is changed here belongs: the account that was last seen at a
 * server which keeps a library. Before there was one they are nobody's, and the first to come takes them along; of two
 * accounts neither ever sees or sends what belongs to the other. Blocks.
 */
public interface LibraryOwner {
    /** Shows the library of this account from now on; what was nobody's becomes its own and is on its way. */
    void adopt(String account);
}
