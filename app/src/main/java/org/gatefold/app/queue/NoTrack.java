package org.gatefold.app.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;

/** Stands in for a recording that is nowhere in the library now, so that nothing moves when it comes back. */
final class NoTrack {
    private NoTrack() {}

    static Track called(TrackKey key, String title, String artist) {
        return new Track(
                new TrackId(0),
                key,
                title,
                new ArtistId(0),
                artist,
                new AlbumId(0),
                "",
                0,
                0,
                OptionalInt.empty(),
                Duration.ZERO,
                "",
                new Origin.Nowhere(),
                Optional.empty(),
                Optional.empty());
    }
}
