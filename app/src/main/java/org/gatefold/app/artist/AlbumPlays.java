package org.gatefold.app.artist;

/** How often the listener played an album of the artist on the page; 0 when it is not in the library. */
@FunctionalInterface
public interface AlbumPlays {
    /** May block; called off the JavaFX thread. Titles compare folded, as people write them. */
    int of(String albumTitle) throws Exception;
}
