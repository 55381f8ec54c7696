package org.gatefold.player.library.facts;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one file says about the release it is from; {@code albumArtist} is empty where it says nothing, {@code releaseId}
 * is the MusicBrainz release.
 */
public record Release(
        String title,
        Optional<Credit> albumArtist,
        boolean compilation,
        OptionalInt year,
        Optional<String> releaseId) {}
