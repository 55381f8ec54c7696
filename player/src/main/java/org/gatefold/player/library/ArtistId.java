package org.gatefold.player.library;

/** An artist of the library cache; valid until the library is rebuilt. */
public record ArtistId(long value) {}
