package org.gatefold.player.library;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A recording that can be played. {@code artistName} is the credit as printed ("A feat. B"), {@code artist} the first of
 * them. {@code disc} and {@code number} are 0 where unknown. {@code format} is the file's kind, such as {@code flac}.
 */
public record Track(
        TrackId id,
        TrackKey key,
        String title,
        ArtistId artist,
        String artistName,
        AlbumId album,
        String albumTitle,
        int disc,
        int number,
        OptionalInt year,
        Duration length,
        String format,
        Origin origin,
        Optional<ArtworkId> art,
        Optional<String> recordingId) {
    /** Whether it is an opened file that the library does not have: then it is on no page of an album or artist. */
    public boolean isGuest() {
        return album.value() == 0;
    }
}
