package org.gatefold.player.library.sql;

import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.facts.TrackFacts;

/**
 * A file that was read or a part of it, or a song that a server told of, to be kept; {@code art} is its own picture and {@code isFront}
 * whether that may be the front cover, {@code added} is when
 * it came to where it lies, as far as that is told.
 */
public record ReadFile(
        long folder,
        FileStamp stamp,
        TrackFacts facts,
        Optional<ArtworkId> art,
        Optional<Instant> added,
        Part part,
        boolean isFront) {

    public ReadFile(long folder, FileStamp stamp, TrackFacts facts, Optional<ArtworkId> art) {
        this(folder, stamp, facts, art, Optional.empty(), Part.WHOLE, true);
    }

    /** A song of a server. */
    public ReadFile(long folder, FileStamp stamp, TrackFacts facts, Optional<ArtworkId> art, Optional<Instant> added) {
        this(folder, stamp, facts, art, added, Part.WHOLE, true);
    }
}
