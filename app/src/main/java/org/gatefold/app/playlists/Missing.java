package org.gatefold.app.playlists;

import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.playlist.TrackRef;

/** An entry whose music is not in the library now, as a row that can be shown. */
final class Missing {
    private Missing() {}

    static Track track(TrackRef ref, Texts texts) {
        boolean unknown = ref.title().isBlank();
        return new Track(
                new TrackId(0),
                ref.key(),
                unknown ? texts.get("queue.missing") : ref.title(),
                new ArtistId(0),
                unknown ? "" : texts.format("playlist.missing", ref.artist()),
                new AlbumId(0),
                ref.album(),
                0,
                0,
                OptionalInt.empty(),
                ref.length(),
                "",
                new Origin.Nowhere(),
                Optional.empty(),
                ref.recordingId());
    }
}
