package org.gatefold.player.library;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** A release in the library. {@code artistName} is the album artist as credited, "Various artists" for a compilation. */
public record Album(
        AlbumId id,
        String title,
        ArtistId artist,
        String artistName,
        OptionalInt year,
        int tracks,
        Duration length,
        Optional<ArtworkId> art,
        boolean compilation) {}
