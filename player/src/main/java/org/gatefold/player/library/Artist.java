package org.gatefold.player.library;

import java.util.Optional;

/** Somebody with at least one track in the library; {@code albums} and {@code tracks} count what is there. {@code art} is the cover of one of the albums. */
public record Artist(
        ArtistId id, String name, Optional<String> musicBrainzId, int albums, int tracks, Optional<ArtworkId> art) {}
