package org.gatefold.player.playlist;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** A track as something of the listener's names it: enough to be shown, and found again, where the file is not. */
public record TrackRef(
        TrackKey key, String title, String artist, String album, Duration length, Optional<String> recordingId) {
    public static TrackRef of(Track track) {
        return new TrackRef(
                track.key(),
                track.title(),
                track.artistName(),
                track.albumTitle(),
                track.length(),
                track.recordingId());
    }

    /** A track of which nothing is known but its key. */
    public static TrackRef unknown(TrackKey key) {
        return new TrackRef(key, "", "", "", Duration.ZERO, Optional.empty());
    }
}
