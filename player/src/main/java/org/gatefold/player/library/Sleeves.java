package org.gatefold.player.library;

/** Reads what stands on the sleeves of albums. */
public interface Sleeves {
    /** What tags and servers told so far. Blocks on the database. */
    Sleeve of(AlbumId album);

    /**
     * The same after the servers that have the album were asked what only they know of it, where they were not lately. A
     * server that does not answer changes nothing. Blocks on the network.
     */
    Sleeve asked(AlbumId album);
}
