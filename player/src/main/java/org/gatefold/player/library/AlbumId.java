package org.gatefold.player.library;

/** An album of the library cache; valid until the library is rebuilt. */
public record AlbumId(long value) {}
