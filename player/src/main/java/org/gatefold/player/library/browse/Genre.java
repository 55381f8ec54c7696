package org.gatefold.player.library.browse;

/** A genre as tags name it, and how much of it there is; an album with one track of it counts. */
public record Genre(GenreId id, String name, int albums, int tracks) {}
