package org.gatefold.player.playback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.library.Track;

/** Tracks that are files of the listener's folders. */
final class LocalFiles implements TrackMedia {
    @Override
    public OpenTrack open(Track track) throws CannotPlayException {
        Path file = track.origin()
                .asFile()
                .filter(Files::isReadable)
                .orElseThrow(() -> new CannotPlayException(PlaySaying.FILE_GONE.with()));
        return new OpenFile(file, new SignalPath.Place.OwnFile(), track, () -> {});
    }

    @Override
    public void expect(Optional<Track> next) {}
}
