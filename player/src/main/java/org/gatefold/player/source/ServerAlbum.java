package org.gatefold.player.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An album as a server tells of it; {@code releaseId} is the MusicBrainz release. Songs refer to it by {@code id}. */
public record ServerAlbum(String id, Name name, Facts facts, Optional<String> coverId, Optional<Instant> starred) {

    /** What it is called and by whom: as printed, and who that is. */
    public record Name(String title, String artist, List<ServerPerson> artists) {
        public Name {
            artists = List.copyOf(artists);
        }
    }

    /** What else is known of it. */
    public record Facts(
            Optional<String> releaseId, OptionalInt year, boolean compilation, int songs, Optional<Instant> created) {}
}
