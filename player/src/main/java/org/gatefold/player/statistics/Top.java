package org.gatefold.player.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatefold.player.library.Track;

/**
 * An artist, album or track and how much it was heard. {@code under} is the artist, empty for an artist; {@code heard} is the
 * time it took, {@code first} when the first of these plays began; {@code track} is one of its tracks that is in the library
 * now.
 */
public record Top(String name, String under, int plays, Duration heard, Instant first, Optional<Track> track) {
    /** What is counted. */
    public enum Kind {
        ARTISTS,
        ALBUMS,
        TRACKS
    }
}
