package org.gatefold.player.library;

/** A track of the library cache; valid until the library is rebuilt. */
public record TrackId(long value) {}
