package org.gatefold.player.library.browse;

/** A genre of the library cache; valid until the library is rebuilt. */
public record GenreId(long value) {}
